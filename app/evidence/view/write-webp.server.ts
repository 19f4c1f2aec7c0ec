import type { Sharp } from 'sharp'

/** Writes a picture as WebP to `to`, without anything else that was in its file; `covered` makes it grey and blurred. */
export async function writeWebp(
  picture: Sharp,
  { to, covered, quality }: { to: string; covered: boolean; quality: number },
): Promise<void> {
  if (covered) picture.greyscale().blur(12)
  await picture.webp({ quality }).toFile(to)
}
