chrome.runtime.onMessage.addListener((_id, _sender, respond) => respond(null));
