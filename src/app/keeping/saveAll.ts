import { engineVersion } from '../../runner/index.ts';
import { allWorks, workFile, type Disk } from '../../store/index.ts';
import { download } from '../download.ts';

/** Hands the reader all her works in one file. */
export async function saveAllWorks(disk: Disk): Promise<void> {
  const text = workFile(await allWorks(disk), engineVersion);
  download('sluice.works.json', new Blob([text], { type: 'application/json' }));
}
