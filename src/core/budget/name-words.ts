/** A code joined with a name in one cell: 51092322T000000431595-城乡居民监管工作经费. */
export const CODE_AND_NAME = /^([0-9A-Z]{6,30})\s{0,3}[-—_－:：\s]\s{0,3}([^\d\s-].{1,80})$/;

/** Numbering before a name. */
export const NAME_NUMBER = /^(?:\d{1,3}(?:、|[.．](?!\d))|[(（]\d{1,3}[)）]|[①-⑳])/;

/** The word that opens a list of projects beneath their total, with or without a colon. */
export const LIST_OPENING = /^其\s{0,4}中\s{0,4}[:：、]?\s{0,4}/;

/** What does not belong to a name: numbering before it, marks behind it, line breaks. */
export const DIRTY_NAME =
  /^(?:\d{1,3}(?:、|[.．](?!\d))|[(（]\d{1,3}[)）]|[①-⑳]|[一二三四五六七八九十]{1,3}、)|[#*＃＊]$|[\r\n]/;
