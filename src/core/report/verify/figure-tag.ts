/** Tags of content controls that are ids of figures. */
export const FIGURE_TAG = /^f-[0-9a-f]{8,62}$/;
