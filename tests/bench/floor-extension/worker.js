// What a worker cannot do without, and nothing else: no list, no hash, no reading, no state.
chrome.runtime.onMessage.addListener((path, _sender, respond) => {
  void panelOf(path.slice('/abs/'.length)).then(respond);
  return true;
});

const opened = new Promise((resolve, reject) => {
  const request = indexedDB.open('floor', 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('days');
    request.result
      .createObjectStore('panels', { autoIncrement: true })
      .createIndex('by-paper', 'ids', { multiEntry: true });
  };
  request.onsuccess = () => resolve(request.result);
  request.addEventListener('error', () => reject(request.error));
});

/** One indexed read. */
async function panelOf(id) {
  const read = (await opened).transaction('panels').objectStore('panels').index('by-paper').get(id);
  return new Promise((resolve, reject) => {
    read.onsuccess = () => resolve(read.result?.html ?? null);
    read.addEventListener('error', () => reject(read.error));
  });
}

/** Keeps what is to be drawn for some papers. */
globalThis.keepPanels = async (panels) => {
  const transaction = (await opened).transaction('panels', 'readwrite');
  for (const { id, html } of panels) transaction.objectStore('panels').put({ ids: [id], html });
  return done(transaction);
};

/** Downloads, inflates and unpacks an archive, and puts the text of each day in one transaction. */
globalThis.fill = async (url) => {
  const { body } = await fetch(url, { cache: 'no-store' });
  const tar = new Uint8Array(await new Response(body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
  const decoder = new TextDecoder();
  const transaction = (await opened).transaction('days', 'readwrite', { durability: 'relaxed' });
  const days = transaction.objectStore('days');
  for (const { path, bytes } of filesOf(tar, decoder)) {
    if (/\d\.(md|json)$/.test(path)) days.put(decoder.decode(bytes), path);
  }
  return done(transaction);
};

globalThis.empty = async () => {
  const transaction = (await opened).transaction('days', 'readwrite');
  transaction.objectStore('days').clear();
  return done(transaction);
};

/** The files of a tar: name and size stand at fixed places of a header of 512 bytes. */
function* filesOf(tar, decoder) {
  for (let at = 0; tar[at];) {
    const size = parseInt(decoder.decode(tar.subarray(at + 124, at + 136)), 8);
    const path = decoder.decode(tar.subarray(at, at + 100)).replace(/\0.*/, '');
    yield { path, bytes: tar.subarray(at + 512, at + 512 + size) };
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

function done(transaction) {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error));
  });
}
