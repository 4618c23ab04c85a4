/**
 * A script that gives the flex boxes of a document whose children stand closer together on a line than the box's gap says:
 * as a browser does that knows no gap there, where margins do not stand in for it.
 */
export const tightBoxes = (root: string): string => `(() => {
  const tight = [];
  for (const box of ${root}.querySelectorAll('*')) {
    const look = box.ownerDocument.defaultView.getComputedStyle(box);
    const wished = parseFloat(look.columnGap);
    const isRow = /flex$/.test(look.display) && !look.flexDirection.startsWith('column');
    if (!isRow || !(wished > 0)) continue;
    const places = [...box.children]
      .filter((child) => box.ownerDocument.defaultView.getComputedStyle(child).position !== 'absolute')
      .map((child) => child.getBoundingClientRect())
      .filter(({ width, height }) => width > 0 && height > 0);
    places.slice(1).forEach((place, index) => {
      const before = places[index];
      const isSameLine = place.top < before.bottom && place.left >= before.left;
      if (isSameLine && place.left - before.right < wished - 0.6) {
        tight.push(box.className.slice(0, 60) + ': ' + (place.left - before.right) + ' of ' + wished);
      }
    });
  }
  return tight;
})()`;
