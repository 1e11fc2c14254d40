// Nobody asks.
void 0;
