import { Buffer } from 'node:buffer';

/** The log that the packed ones hold: 40 JSON lines. */
export const plainLog = Array.from({ length: 40 }, (_, i) => {
  const day = String((i % 28) + 1).padStart(2, '0');
  return `{"ts":"2025-01-${day}T00:00:00Z","user":"u${i % 3}","status":"${i % 2 ? 'ok' : 'error'}"}\n`;
}).join('');

const bytes = (base64: string): Buffer => Buffer.from(base64, 'base64');

/** Made by the zstd command: two frames, one after the other. */
export const zstdOfTwoFrames = bytes(
  'KLUv/QRoLQQAskYTFaCrAwX+rn49HKiB7u/Zn0gW/angAffdF/lhGy38ZMIdfttufcRHa7yoU4l+aBwfiHjOHUOjetayFAP2ofEY9TCgYm3i' +
    'Cq6Q3tOoFqErqBGw7v5dDtBDtQERNAQ7BIfQGF38kBU8ZQe7gVO6DAuJg8kbPJQJjI0/tjhAJF7eWoBQARsNslootS/9BGgdBABCxhISkM8B' +
    'Uq76PhDz+OCBrI4sc3hcHz26+3010hv9fJguPxnj3X8aqM/NKDJK+ZqAyzDy4lmpo5MDv/Ji+WblwG39bAzRF2Z88OJJ2QYnqBHgurR+VwPQ' +
    'Q7UBETQEOwSHERgBL35IBQ9ARRH45OKgjdpDpn84iva+BD8OJ7jlVQXIH4uBvFM=',
);

/** Made by Python's bz2: two streams, one after the other. */
export const bzip2OfTwoStreams = bytes(
  'QlpoOTFBWSZTWQj7JU8AAkfbgAAQEAZ/8AQQIgieCjAA+FBtVBp4oaA00Apo0AaAABEVMkQaPSDaT9U0idN50tttsltttvdE4RORE5RKieqJ' +
    'pEqJUTY5kkkkkkkkk9xE4RPRE0vhE6iJwKdkSAfAib7VE3WImBJjGF6omTIpkhMolpCSEvACxCFbTitJdTZoqzSiHh3YQvhCoIWYmhIJ9qaR' +
    'NlKpVMoncRMom6JETSJETCJETSJET/F3JFOFCQCPslTwQlpoOTFBWSZTWapqnAQAAhTbgAAQEAZ/8AQQIgieCjAA5pBElNTyQ0AMjQpo0AaA' +
    'AApUoNAAANN1C98VVVVSVVVRVeFDuobChsoUoclDdQpQpQ2tJJJJJCSSaCh3UN1Gde6NqjqTlRgc1GWKMliQyZlkOahZsoQLcMiSIkJIQsgs' +
    'FDxry1+YM9ca8b53vjPGFDdQ9qGiG4kJ3jOjTGiNEa6OyjXRlRijOjFGqjFGdGKP4u5IpwoSFU1TgIA=',
);

/** Made by Python's zipfile: logs/app.1.jsonl, logs/app.jsonl, and what macOS adds. */
export const zipOfTwoLogs = bytes(
  'UEsDBBQAAAAIAIMYIloHU9SNowAAALkEAAAQAAAAbG9ncy9hcHAuMS5qc29ubJ2SvQqDUAyFdx8js0KSqm19Die3Dk4Owv2ZpO/e204ipyRc' +
    'yHDh5nDCx3dQijSRsg4dS5mZefrNQi3luIbym7m8Y3ql/N1dQ9gDvZvjElUYlXN030DuBnPqqezta2HlYJ/6r3K0r4WV93qwj0qwz2qwwnVg' +
    'BevjAStYHxOsYH08YAXrY4IVrI8LLNbHBov1cYHF+thgsT4esIr1McEq1geC/QBQSwMEFAAAAAgAgxgiWkX+3jecAAAAQwQAAA4AAABsb2dz' +
    'L2FwcC5qc29ubJ2UOwrDMBBE+xxj6xhmN3Y+PkeqdClcpTDoU5ncPU4qE8bsIlAhkIZZ3hNapGQZxWBDB+3M7sD4Ww85Ss1TWk8r1n0uz1K/' +
    'd+eXvA/LX+5Ec7rNTSnNiUR7GjW3cvBH3as8+9PSyos/6l7ltQ0stBksuEsXLLjLCFhwly5YcJcRsOAufbDcZQgsd+mDvTWDVbSBVf58ImA1' +
    '+hV8AFBLAwQUAAAACACDGCJagxbcjAMAAAABAAAAFAAAAF9fTUFDT1NYLy5fYXBwLmpzb25sqwAAUEsBAhQDFAAAAAgAgxgiWgdT1I2jAAAA' +
    'uQQAABAAAAAAAAAAAAAAAIABAAAAAGxvZ3MvYXBwLjEuanNvbmxQSwECFAMUAAAACACDGCJaRf7eN5wAAABDBAAADgAAAAAAAAAAAAAAgAHR' +
    'AAAAbG9ncy9hcHAuanNvbmxQSwECFAMUAAAACACDGCJagxbcjAMAAAABAAAAFAAAAAAAAAAAAAAAgAGZAQAAX19NQUNPU1gvLl9hcHAuanNv' +
    'bmxQSwUGAAAAAAMAAwC8AAAAzgEAAAAA',
);
