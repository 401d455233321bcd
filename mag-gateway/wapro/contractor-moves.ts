import type {
	ContractorChanges,
	ContractorRow,
	Tables,
} from '../database/port.ts';
import { conflict, invalid, notFound } from '../errors.ts';
import { announceCustomer, announcePast } from './announce.ts';
import {
	assertUnlocked,
	called,
	checkCountry,
	checkEmail,
	checkLengths,
	oneLine,
	required,
} from './contractor-checks.ts';
import type { Mag } from './mag.ts';
import { plainNip } from './nip.ts';

/*
 * What WAPRO's users do with a contractor, found by its id or its code. Each move is one transaction that also queues
 * what the shops must hear.
 */

/** The contractor itself; one that was merged is nobody's any more. */
export async function contractorBy(
	tables: Tables,
	idOrCode: string,
	field = 'contractor'
): Promise< ContractorRow > {
	const [ byId ] = /^[0-9]+$/.test( idOrCode )
		? await tables.contractors.rows( [ idOrCode ] )
		: [];
	const contractor = byId ?? ( await tables.contractors.byCode( idOrCode ) );
	if ( ! contractor ) {
		throw notFound(
			'contractor_unknown',
			field,
			`WAPRO Mag has no contractor "${ idOrCode }". Name it by its id or its code.`
		);
	}
	if ( contractor.mergedInto !== null ) {
		throw conflict(
			'contractor_merged',
			field,
			`Contractor ${ called( contractor ) } was merged into contractor ${ contractor.mergedInto }. Name that one.`,
			[ contractor.mergedInto ]
		);
	}
	return contractor;
}

/** For a change of the contractor itself, of its people or its places. */
export async function openContractor(
	tables: Tables,
	idOrCode: string,
	field = 'contractor'
): Promise< ContractorRow > {
	const contractor = await contractorBy( tables, idOrCode, field );
	assertUnlocked( contractor );
	return contractor;
}

/** The switch: on exports the contractor with its people, places and past, off says once that it is off. */
export const setCustomerFlag = (
	{ database, now }: Mag,
	shop: string,
	idOrCode: string,
	on: boolean
): Promise< void > =>
	database.write( async ( tables ) => {
		const { id, flaggedFor } = await openContractor( tables, idOrCode );
		if ( flaggedFor.includes( shop ) === on ) {
			return;
		}
		await tables.contractors.setFlag( shop, id, on );
		const cause = on ? 'flag_on' : 'flag_off';
		await tables.changes.add( {
			shop,
			type: 'customer',
			key: id,
			cause,
			now: now().toISOString(),
		} );
		if ( on ) {
			await announcePast( tables, shop, id, cause, now() );
		}
	} );

/** Terms as a user says them: the form and the price list by name. */
export interface ContractorEdit extends Omit<
	ContractorChanges,
	'plainNip' | 'priceListId'
> {
	readonly priceList?: string | null;
}

export const changeContractor = (
	{ database, now }: Mag,
	idOrCode: string,
	edit: ContractorEdit
): Promise< void > =>
	database.write( async ( tables ) => {
		const { id } = await openContractor( tables, idOrCode );
		await tables.contractors.change( id, await checked( tables, edit ) );
		await announceCustomer( tables, id, 'edited', now() );
	} );

async function checked(
	tables: Tables,
	{ priceList, ...edit }: ContractorEdit
): Promise< ContractorChanges > {
	checkLengths( edit );
	for ( const field of [ 'paymentDays', 'overdueDays' ] as const ) {
		checkDays( edit[ field ], field );
	}
	if ( edit.country !== undefined ) {
		checkCountry( edit.country );
	}
	if ( edit.paymentForm ) {
		await checkPaymentForm( tables, edit.paymentForm );
	}
	return {
		...edit,
		fullName:
			edit.fullName === undefined
				? undefined
				: required( edit.fullName, 'fullName' ),
		plainNip: edit.nip === undefined ? undefined : plainNip( edit.nip ),
		email: edit.email === undefined ? undefined : checkEmail( edit.email ),
		salesman:
			edit.salesman === undefined ? undefined : oneLine( edit.salesman ),
		priceListId:
			priceList === undefined || priceList === null
				? priceList
				: await priceListId( tables, priceList ),
	};
}

function checkDays( days: number | null | undefined, field: string ): void {
	const known = days === null || days === undefined;
	if (
		! known &&
		! ( Number.isInteger( days ) && days >= 0 && days <= 3650 )
	) {
		throw invalid(
			'out_of_range',
			field,
			'Give whole days between 0 and 3650.'
		);
	}
}

async function checkPaymentForm(
	tables: Tables,
	name: string
): Promise< void > {
	const forms = await tables.dictionaries.paymentForms();
	if ( ! forms.some( ( form ) => form.name === name ) ) {
		throw notFound(
			'payment_form_unknown',
			'paymentForm',
			`There is no form of payment "${ name }". Choose one of: ${ forms
				.map( ( form ) => form.name )
				.join( ', ' ) }.`
		);
	}
}

async function priceListId( tables: Tables, code: string ): Promise< string > {
	const lists = await tables.dictionaries.priceLists();
	const list = lists.find( ( one ) => one.code === code );
	if ( ! list ) {
		throw notFound(
			'price_list_unmapped',
			'priceList',
			`There is no price list "${ code }". Choose one of: ${ lists
				.map( ( one ) => one.code )
				.join( ', ' ) }.`
		);
	}
	return list.id;
}

/** Into another contractor, which takes over people, places, orders and the flags. */
export const mergeContractors = (
	{ database, now }: Mag,
	idOrCode: string,
	intoIdOrCode: string
): Promise< void > =>
	database.write( async ( tables ) => {
		const merged = await openContractor( tables, idOrCode );
		const into = await openContractor( tables, intoIdOrCode, 'into' );
		if ( merged.id === into.id ) {
			throw invalid(
				'out_of_range',
				'into',
				'A contractor cannot be merged into itself.'
			);
		}
		const moment = now();
		await tables.contractors.merge(
			merged.id,
			into.id,
			moment.toISOString()
		);
		for ( const shop of merged.flaggedFor ) {
			await tables.contractors.setFlag( shop, merged.id, false );
			await tables.contractors.setFlag( shop, into.id, true );
		}
		// The surviving one first, so that a shop has it when it is told where the other one went.
		await announceCustomer( tables, into.id, 'merged', moment );
		await announceCustomer(
			tables,
			merged.id,
			'merged',
			moment,
			merged.flaggedFor
		);
		for ( const shop of new Set( [
			...into.flaggedFor,
			...merged.flaggedFor,
		] ) ) {
			await announcePast( tables, shop, into.id, 'merged', moment );
		}
	} );
