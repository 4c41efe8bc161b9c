/** Last part of a path: `seeds/003.txt` → `003.txt` */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
