/** The largest file, in bytes, that a window without paths can hand over; a larger one is opened by its path. */
export const largestUpload = 256 * 1024 * 1024;
