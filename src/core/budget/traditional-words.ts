/** Traditional characters of budget sheets, each followed by its simplified form. */
const PAIRS =
  '預预執执餘余額额數数項项計计畫划劃划稱称總总實实動动調调結结轉转決决單单經经費费資资來来編编號号備备註注說说門门標标進进報报務务業业補补減减財财撥拨專专戶户歲岁庫库億亿萬万圓元績绩與与個个類类別别處处辦办際际該该為为環环節节時时間间審审負负責责權权採采購购養养險险傷伤職职軟软體体維维護护訓训設设備备級级區区縣县鎮镇縂总內内從从變变後后撥拨還还帳账賬账證证據据滙汇匯汇約约贊赞開开關关領领導导築筑網网絡络聯联繫系電电話话階阶兩两廣广場场層层贈赠';

/** Simplified form of each traditional character that budget sheets use. */
export const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  (PAIRS.match(/../gu) ?? []).map((pair): [string, string] => {
    return [pair.charAt(0), pair.charAt(1)];
  }),
);
