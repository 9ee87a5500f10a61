/** Whether an error is the disk's, or the system's that stands for it: what was asked of a file was not done. */
export const isDiskError = (error: unknown): boolean => error instanceof Error && 'syscall' in error;
