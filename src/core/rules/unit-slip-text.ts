/** How a single amount in another unit stands to the others of its column. */
export const FAR_MORE = '是同栏其他数的上千倍';
export const FAR_LESS = '不到同栏其他数的千分之一';
