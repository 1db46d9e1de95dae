import type { ZipEntry } from './zipArchive';

/** The bytes of an archive that fits in memory. */
export async function smallZip(entries: readonly ZipEntry[], modified: Date): Promise<Uint8Array> {
  const { default: JSZip } = await import('jszip');
  const zip = new JSZip();
  for (const { name, chunks } of entries) zip.file(name, Buffer.concat(chunks), { date: modified, createFolders: false });
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', compressionOptions: { level: 6 } });
}
