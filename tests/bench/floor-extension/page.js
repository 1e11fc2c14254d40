// Reads one record and shows it.
const request = indexedDB.open('floor', 1);
request.onsuccess = () => {
  const read = request.result.transaction('days').objectStore('days').openCursor(null, 'prev');
  read.onsuccess = () => {
    const element = document.createElement('floor-day');
    element.style.display = 'block';
    element.textContent = read.result.value;
    document.body.append(element);
  };
};
