/** Articles of WAPRO's demo data that the story follows. */
export const ARTICLES = [
	{ index: 'OKUC-KLAMKA-01', name: 'Klamka okienna aluminiowa, srebrna' },
	{ index: 'OKUC-ZAWIAS-02', name: 'Zawias drzwiowy regulowany 3D' },
	{ index: 'OKUC-ZAMEK-03', name: 'Zamek wpuszczany listwowy 3-punktowy' },
	{
		index: 'OKNO-PCV-1200',
		name: 'Okno PVC jednoskrzydłowe 1200 × 1200, białe',
	},
	{ index: 'DRZWI-STAL-90', name: 'Drzwi stalowe zewnętrzne 90, grafit' },
] as const;

export const [ HANDLE, HINGE, LOCK, WINDOW, DOOR ] = ARTICLES;

/** These pass review; the other two wait. */
export const APPROVED = [ HANDLE, HINGE, LOCK ];
export const WAITING = [ WINDOW, DOOR ];
