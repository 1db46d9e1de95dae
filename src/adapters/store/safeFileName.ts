/** Not allowed in file names on one system or another; `%` because it marks what was replaced. */
const UNSAFE = /[\u0000-\u001f\u007f"%*/:<>?\\|]/g;
/** Devices on Windows, whatever the extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A name that every file system takes; different names stay different. Tables may be called anything. */
export function safeFileName(name: string): string {
  const safe = name.replace(UNSAFE, percent).replace(/[. ]$/, percent);
  return DEVICE.test(safe) ? percent(safe[0]) + safe.slice(1) : safe;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
