/** Events under which a rate says little, and is not compared with others. */
export const fewEvents = 30;
