/** Words of a template that no filled report bears. */
export const TEMPLATE_WORDS =
  /[（(]?(?:参考提纲|参考格式|参考模板|样表|模板)[)）]?|[（(](?:请|此处|这里)[^）)]{2,30}[)）]|[×Xx]{2,}(?:单位|项目|局|年|万元)|[○〇]{2,}(?:单位|项目|局)|_{3,}/;

/** A blank that nobody has filled. */
export const BLANK = /【待填[^】]{0,60}】?/g;
