// Next to nothing: what a browser takes for any extension that has a script in a page.
void 0;
