// Asks the worker once, and does nothing with the answer.
void chrome.runtime.sendMessage(location.pathname);
