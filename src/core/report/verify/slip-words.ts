/** A sentence that ends in 等 after a single thing. */
export const LONE_AND_OTHERS =
  /(?:^|[，：])[^，、：和及与以等]{2,30}[^，、：和及与以等平同高中初上优]等$/;

/** The name of an office: outer places, the innermost place, the office. */
export const PLACE_OF_OFFICE =
  /^(.{0,12}?(?:省|市|州|自治区))?([\u4e00-\u9fa5]{1,6}?(?:区|县|旗|市|州|镇|乡))([\u4e00-\u9fa5]{2,20})$/;

/** Verbs of an office, directly behind the place. */
export const OFFICE_VERBS =
  /^(?:将|要|拟|已|正在|严格|根据|按照|积极|继续|应当|应|须|及时|加强|制定|对)/;
