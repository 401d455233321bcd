import { DatabaseSync } from 'node:sqlite';
import type {
	CompaniesResponse,
	CompanyRow,
} from '../../contracts/generated/shop-api.ts';
import * as desk from '../../mag-gateway/desk-commands.ts';
import { eventually } from '../../tests/harness/process.ts';
import type { ShopLogin } from '../systems/shop.ts';
import type { Systems } from '../systems/systems.ts';

/** The chain of WAPRO's demo data: a head office and forty branches. */
export const CHAIN = {
	name: 'Budmax',
	points: 40,
	headOffice: 'centrala@budmax.example',
	/** The first has one delivery point, the fifth another one. */
	branch: 'oddzial1@budmax.example',
	otherBranch: 'oddzial5@budmax.example',
} as const;

/** Flags the chain in WAPRO and waits for it, its people and points in the shop. */
export async function chainArrives( {
	desk: mag,
	shop,
}: Systems ): Promise< CompanyRow > {
	const [ chain ] = await desk.contractor( mag, CHAIN.name );
	if ( ! chain ) {
		throw new Error( `WAPRO has no contractor ${ CHAIN.name }.` );
	}
	await desk.flagContractors( mag, [ chain.id ] );
	return eventually(
		'the chain in the shop',
		async () => {
			const { items } = await shop.panel< CompaniesResponse >(
				'GET companies',
				{ search: CHAIN.name }
			);
			const company = items.find( ( { erpId } ) => erpId === chain.id );
			return company?.points === CHAIN.points && company;
		},
		{ timeoutMs: 60_000 }
	);
}

/** People of the chain that a person who tries the demo can log in as. */
export async function chainLogins( systems: Systems ): Promise< ShopLogin[] > {
	await chainArrives( systems );
	const logins: ShopLogin[] = [];
	for ( const [ role, email ] of [
		[ 'centrala / head office', CHAIN.headOffice ],
		[ 'oddział / branch', CHAIN.branch ],
		[ 'inny oddział / other branch', CHAIN.otherBranch ],
	] as const ) {
		const { login } = await systems.shop.person( email );
		logins.push( { ...login, role } );
	}
	return logins;
}

/** Whom an order in WAPRO is for, read from its own tables. */
export function partyInWapro( { magDatabase }: Systems, orderErpId: string ) {
	const database = new DatabaseSync( magDatabase, { readOnly: true } );
	try {
		return database
			.prepare(
				`SELECT k.NAZWA_PELNA AS contractor, o.E_MAIL AS contact, m.FIRMA AS place
				FROM ZAMOWIENIE z JOIN KONTRAHENT k ON k.ID_KONTRAHENTA = z.ID_KONTRAHENTA
				LEFT JOIN KONTAKT o ON o.ID_KONTAKTU = z.ID_KONTAKTU
				LEFT JOIN DOSTAWA d ON d.ID_ZAMOWIENIA = z.ID_ZAMOWIENIA
				LEFT JOIN MIEJSCE_DOSTAWY m ON m.ID_MIEJSCA_DOSTAWY = d.ID_MIEJSCA_DOSTAWY
				WHERE z.ID_ZAMOWIENIA = ?`
			)
			.get( orderErpId ) as
			| {
					contractor: string;
					contact: string | null;
					place: string | null;
			  }
			| undefined;
	} finally {
		database.close();
	}
}
