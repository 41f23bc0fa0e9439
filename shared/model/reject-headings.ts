/** The first columns of a file of rejected rows; the table's own follow. */
export const rejectHeadings = ['Line', 'Reason', 'As it came'] as const;
