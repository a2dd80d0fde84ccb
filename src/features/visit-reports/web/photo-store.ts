// Photos that could not be sent yet, on the device: pictures have no room in the storage of texts. They go with the report they
// are of, and at sign-out.
const name = 'jalon.reports';
const store = 'photos';

export const keepPhoto = (id: string, file: File): Promise<unknown> =>
  inStore('readwrite', (photos) => photos.put(file, id));

/** Undefined when it is no longer there. */
export const readPhoto = (id: string): Promise<File | undefined> =>
  inStore('readonly', (photos) => photos.get(id) as IDBRequest<File | undefined>);

export const dropPhoto = (id: string): Promise<unknown> =>
  inStore('readwrite', (photos) => photos.delete(id));

/** Whatever the device says to it: nothing waits for it. */
export const forgetPhotos = (): Promise<unknown> =>
  inStore('readwrite', (photos) => photos.clear()).catch(() => {});

async function inStore<T>(
  mode: IDBTransactionMode,
  work: (photos: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const db = await open();
  try {
    const transaction = db.transaction(store, mode);
    const request = work(transaction.objectStore(store));
    await new Promise<void>((done, fail) => {
      transaction.oncomplete = () => done();
      transaction.onabort = () => fail(transaction.error);
      transaction.onerror = () => fail(transaction.error);
    });
    return request.result;
  } finally {
    db.close();
  }
}

const open = (): Promise<IDBDatabase> =>
  new Promise((done, fail) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
