import { randomUUID } from 'node:crypto';
import { chinaDay } from '../china-time.ts';
import { tile } from '../picture.ts';
import { Refusal } from '../refusal.ts';
import type { Database } from './database.ts';

export type StoredImage = { readonly mediaType: string; readonly bytes: Uint8Array };

/**
 * Keeps a made picture under `path`; `value` decides what it looks like. Only the number is kept, and the picture is
 * drawn when somebody asks for it, so that a first start does not wait for pictures.
 */
export function storePicture(db: Database, path: string, value: number): void {
  db.run(
    'INSERT INTO image (path, media_type, bytes, uploaded) VALUES (?, ?, ?, 0)',
    path,
    DRAWN,
    Buffer.from(String(value)),
  );
}

/** Stands for the media type of a picture that is yet to be drawn. */
const DRAWN = 'drawn';

/** 5.1: keeps an uploaded picture and returns its path, like `/item/191213/….jpg`. */
export function storeUpload(db: Database, bytes: Uint8Array, atMs: number): string {
  const kind = KINDS.find(({ starts }) => starts.every((byte, index) => bytes[index] === byte));
  if (!kind) throw new Refusal(1, '只能上传图片（jpg、png、gif、webp）');
  const path = `/item/${chinaDay(atMs)}/${randomUUID()}.${kind.ending}`;
  db.run(
    'INSERT INTO image (path, media_type, bytes, uploaded) VALUES (?, ?, ?, 1)',
    path,
    kind.mediaType,
    bytes,
  );
  return path;
}

export function wasUploaded(db: Database, path: string): boolean {
  return db.one('SELECT 1 FROM image WHERE path = ? AND uploaded = 1', path) !== undefined;
}

export function imageAt(db: Database, path: string): StoredImage | undefined {
  const row = db.one<{ media_type: string; bytes: Uint8Array }>('SELECT * FROM image WHERE path = ?', path);
  if (row?.media_type === DRAWN) {
    return { mediaType: 'image/png', bytes: tile(Number(Buffer.from(row.bytes).toString())) };
  }
  return row && { mediaType: row.media_type, bytes: row.bytes };
}

/** A picture is known by its first bytes, never by its name. */
const KINDS = [
  { ending: 'jpg', mediaType: 'image/jpeg', starts: [0xff, 0xd8, 0xff] },
  { ending: 'png', mediaType: 'image/png', starts: [0x89, 0x50, 0x4e, 0x47] },
  { ending: 'gif', mediaType: 'image/gif', starts: [0x47, 0x49, 0x46, 0x38] },
  { ending: 'webp', mediaType: 'image/webp', starts: [0x52, 0x49, 0x46, 0x46] },
] as const;
