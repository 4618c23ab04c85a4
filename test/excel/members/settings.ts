import type { Book } from '../book/book';
import { refuse } from '../protocol/host-error';
import { hostType, type HostType } from '../protocol/host-object';
import { textArgument } from './arguments';

interface SettingRef {
  readonly book: Book;
  readonly key: string;
}

function put({ book, key }: SettingRef, value: unknown): void {
  book.change().settings = new Map([...book.state.settings, [key, value]]);
}

/** Excel.Setting. */
const setting: HostType<SettingRef> = hostType('Setting', {
  id: ({ key }) => key,
  properties: {
    _Id: { get: ({ key }) => key },
    Key: { get: ({ key }) => key },
    Value: { get: ({ book, key }) => book.state.settings.get(key), set: put },
  },
  methods: {
    Delete: ({ book, key }) => {
      const settings = new Map(book.state.settings);
      settings.delete(key);
      book.change().settings = settings;
    },
  },
});

function find(book: Book, key: unknown): SettingRef | null {
  const text = textArgument(key);
  return book.state.settings.has(text) ? { book, key: text } : null;
}

/** Excel.SettingCollection. */
export const settings: HostType<Book> = hostType('SettingCollection', {
  items: (book) => [...book.state.settings.keys()].map((key) => setting({ book, key })),
  item: (book, key) => {
    const found = find(book, key);
    return found && setting(found);
  },
  methods: {
    Add: (book, [key, value]) => {
      const ref = { book, key: textArgument(key) };
      if (ref.key === '') refuse('InvalidArgument');
      put(ref, value);
      return setting(ref);
    },
    GetCount: (book) => book.state.settings.size,
    GetItemOrNullObject: (book, [key]) => {
      const found = find(book, key);
      return found && setting(found);
    },
  },
});
