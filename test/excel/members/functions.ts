import type { Book } from '../book/book';
import { hostType } from '../protocol/host-object';
import { numberArgument } from './arguments';

const DAY = 86_400_000;

/** Days since the calendar's beginning; in the one from 1900, Excel counts a 29 February that there never was. */
function serialOf(book: Book, year: number, month: number, day: number): number {
  const time = Date.UTC(year, month - 1, day);
  if (book.options.date1904) return (time - Date.UTC(1904, 0, 1)) / DAY;
  const days = (time - Date.UTC(1899, 11, 31)) / DAY;
  return days >= 60 ? days + 1 : days;
}

/** Excel.Functions, as far as the product asks for it. */
export const functions = hostType<Book>('Functions', {
  methods: {
    Date: (book, [year, month, day]) =>
      functionResult(
        serialOf(book, numberArgument(year), numberArgument(month), numberArgument(day)),
      ),
  },
});

const functionResult = hostType<number>('FunctionResult', {
  properties: { Value: { get: (value) => value }, Error: { get: () => null } },
});
