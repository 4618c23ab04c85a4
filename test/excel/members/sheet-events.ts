import type { Book } from '../book/book';
import { EVENT } from '../book/event-queue';

/** Events by the names of the methods that register them. */
const REGISTERED: Readonly<Record<string, number>> = {
  ActivatedEvent: EVENT.sheetActivated,
  DeactivatedEvent: EVENT.sheetDeactivated,
  AddedEvent: EVENT.sheetAdded,
  DeletedEvent: EVENT.sheetDeleted,
  CalculatedEvent: EVENT.sheetCalculated,
  FormatChangedEvent: EVENT.formatChanged,
  RowHiddenChangedEvent: EVENT.rowHiddenChanged,
  DataChangedEvent: EVENT.sheetChanged,
  SelectionChangedEvent: EVENT.selectionChanged,
  EventNameChanged: EVENT.nameChanged,
  EventVisibilityChanged: EVENT.visibilityChanged,
  EventMoved: EVENT.moved,
};

/** The methods by which the library asks for events of an object, and gives them up. */
export function sheetEvents<T>(
  where: (target: T) => { book: Book; target: string },
): Record<string, (target: T) => void> {
  const methods: Record<string, (target: T) => void> = {};
  for (const [name, event] of Object.entries(REGISTERED)) {
    methods[`_Register${name}`] = (object) => {
      const { book, target } = where(object);
      book.events.listen(event, target);
    };
    methods[`_Unregister${name}`] = (object) => {
      const { book, target } = where(object);
      book.events.unlisten(event, target);
    };
  }
  return methods;
}
