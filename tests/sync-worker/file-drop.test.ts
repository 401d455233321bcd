import {
	mkdtemp,
	readdir,
	readFile,
	rm,
	utimes,
	writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { productionDocument } from '../../sync-worker/domain/production.ts';
import { fileDrop } from '../../sync-worker/exporters/file-drop.ts';
import {
	folderFiles,
	type FolderFiles,
} from '../../sync-worker/exporters/folder-files.ts';
import { productionOrder } from './support/production.ts';

let folder: string;

beforeEach( async () => {
	folder = await mkdtemp( path.join( tmpdir(), 'production-' ) );
} );

afterEach( () => rm( folder, { recursive: true, force: true } ) );

const document = productionDocument( productionOrder(), 'xml', [] );
const NAME = 'sklep-71-0a1b2c_000001.xml';

const failing = ( code: string ) =>
	Object.assign( new Error( code ), { code } );

test( 'O2: a document is one file of its own, whole, named by its id; a repeat is the same file', async () => {
	const drop = fileDrop( { folder } );

	await drop.deliver( document );
	await drop.deliver( document );

	expect( await readdir( folder ) ).toEqual( [ NAME ] );
	expect( await readFile( path.join( folder, NAME ), 'utf8' ) ).toBe(
		document.text
	);
} );

test( 'O2: nobody ever sees half a file: its name is there only after the whole content is', async () => {
	const seen: string[][] = [];
	const watched: FolderFiles = {
		...folderFiles,
		async write( file, text ) {
			await folderFiles.write( file, text );
			seen.push( await readdir( folder ) );
		},
	};

	await fileDrop( { folder, files: watched } ).deliver( document );

	expect( seen ).toHaveLength( 1 );
	expect( seen[ 0 ] ).toEqual( [
		expect.stringMatching( /^\.wapro-.*\.part$/ ),
	] );
} );

test.each( [
	[ 'ENOSPC', 'production_folder_full' ],
	[ 'EDQUOT', 'production_folder_full' ],
	[ 'EACCES', 'production_folder_unwritable' ],
] )(
	'O2: a disk that refuses with %s leaves nothing behind and is tried again: %s',
	async ( system, code ) => {
		let refused = 1;
		const full: FolderFiles = {
			...folderFiles,
			async write( file, text ) {
				if ( refused > 0 ) {
					refused -= 1;
					await writeFile( file, text.slice( 0, 40 ) );
					throw failing( system );
				}
				await folderFiles.write( file, text );
			},
		};
		const drop = fileDrop( { folder, files: full } );

		await expect( drop.deliver( document ) ).rejects.toMatchObject( {
			code,
			kind: 'retryable',
			delivery: 'unsent',
		} );
		expect( await readdir( folder ) ).toEqual( [] );

		await drop.deliver( document );
		expect( await readdir( folder ) ).toEqual( [ NAME ] );
	}
);

test( 'O2: what a worker left half written when it died is cleared away, what another one writes now is not', async () => {
	const uuid = '0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0';
	const dead = path.join( folder, `.wapro-${ uuid }1.part` );
	const alive = `.wapro-${ uuid }2.part`;
	await writeFile( dead, '<prod' );
	await utimes( dead, 0, 0 );
	await writeFile( path.join( folder, alive ), '<prod' );

	await fileDrop( { folder } ).deliver( document );

	expect( ( await readdir( folder ) ).sort() ).toEqual( [ alive, NAME ] );
} );

test( 'O2: a folder that is not there is named with its setting', async () => {
	const drop = fileDrop( { folder: path.join( folder, 'nowhere' ) } );

	await expect( drop.reach() ).rejects.toMatchObject( {
		code: 'production_folder_unwritable',
		message: expect.stringContaining( 'PRODUCTION_FOLDER' ),
	} );
	expect( await drop.checks() ).toMatchObject( [
		{ name: 'production_folder', ok: false },
	] );
} );
