/** Chances from which on, and up to which, a test is said to speak for something, or against it. */
export const likely = 0.8;
export const unlikely = 0.2;
