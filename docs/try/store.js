// store.js - keeps the articles in the browser (IndexedDB), so that they are there when the page is opened again.
// What is kept are the texts; what was read in them is read again.  A browser that keeps nothing for pages
// from a folder, or in a private window, is no error: then articles last as long as the page.
'use strict';

const Store = (() => {
    let base;                          // the database of the browser, or undefined
    const memory = new Map();
    let last = 0;

    const promise = request => new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });

    // Done when the change is on the disk, not before.
    function change(action) {
        return new Promise((resolve, reject) => {
            const transaction = base.transaction('article', 'readwrite', {durability: 'strict'});
            const request = action(transaction.objectStore('article'));
            transaction.oncomplete = () => resolve(request.result);
            transaction.onabort = () => reject(transaction.error);
        });
    }

    return {
        // Whether articles will be kept.
        async open() {
            try {
                const request = indexedDB.open('sqlite-viet', 1);
                request.onupgradeneeded = () => request.result.createObjectStore('article', {keyPath: 'id', autoIncrement: true});
                base = await promise(request);
            } catch {
                base = undefined;
            }
            return base !== undefined;
        },
        all: async () => base ? promise(base.transaction('article').objectStore('article').getAll()) : [...memory.values()],
        // Keeps {name, published, body}; its number.
        async add(article) {
            if (base) return change(store => store.add(article));
            memory.set(++last, {id: last, ...article});
            return last;
        },
        async remove(id) {
            if (base) await change(store => store.delete(id));
            else memory.delete(id);
        },
        async clear() {
            if (base) await change(store => store.clear());
            else memory.clear();
        },
    };
})();
