// Asks the worker and draws what it answers, as soon as there is a place for it and what stands above was painted.
void (async () => {
  const html = await chrome.runtime.sendMessage(location.pathname);
  const place = await placeFor('blockquote.abstract');
  const element = document.createElement('floor-panel');
  element.attachShadow({ mode: 'open' }).innerHTML = html;
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
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
