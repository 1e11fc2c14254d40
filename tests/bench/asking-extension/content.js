// Asks the worker once, and does nothing with the answer.
void browser.runtime.sendMessage(location.pathname);
