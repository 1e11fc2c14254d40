// Asks the worker and appends one element, as soon as there is a place for it.
void (async () => {
  const title = await chrome.runtime.sendMessage(location.pathname);
  const place = await placeFor('blockquote.abstract');
  const element = document.createElement('floor-panel');
  element.style.display = 'block';
  element.textContent = title;
  place.after(element);
})();

function placeFor(selector) {
  return new Promise((resolve) => {
    const look = () => {
      const place = document.querySelector(selector);
      if (!place) return;
      observer.disconnect();
      resolve(place);
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true });
    look();
  });
}
