import type {
	StatusSettings,
	StatusSettingsView,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { Problem } from '../problem.ts';
import { readDictionaries } from '../settings/maps.ts';
import { readOption, writeOption } from '../settings/options.ts';
import { PART_PAID, PART_SHIPPED } from './progress.ts';
import { STATUSES } from './settings-check.ts';

const OWN = [
	{ slug: 'wm-in-production', name: 'W produkcji' },
	{ slug: 'wm-ready', name: 'Gotowe do wysyłki' },
	{ slug: 'wm-part-shipped', name: 'Częściowo wysłane' },
	{ slug: 'wm-shipped', name: 'Wysłane' },
] as const;

const ENDS = [
	{ slug: 'cancelled', name: 'Anulowane' },
	{ slug: 'refunded', name: 'Zwrócone' },
	{ slug: 'failed', name: 'Nieudane' },
] as const;

const KNOWN = [
	{
		name: 'InPost',
		url: 'https://inpost.pl/sledzenie-przesylek?number={number}',
	},
	{
		name: 'DPD',
		url: 'https://tracktrace.dpd.com.pl/parcelDetails?typ=1&p1={number}',
	},
] as const;

const DEFAULTS: StatusSettings = {
	rules: [],
	offered: [],
	withdrawing: [ 'cancelled', 'failed', 'refunded' ],
	carriers: [],
};

export const statusSettings = ( shop: ShopContext ): StatusSettings =>
	readOption( shop, 'statuses', DEFAULTS );

export const statusName = ( slug: string ): string =>
	[ ...STATUSES, ...OWN, ...ENDS ].find( ( one ) => one.slug === slug )
		?.name ?? slug;

/** Where a parcel is followed when WAPRO gives no address. */
export function carrierLink(
	shop: ShopContext,
	carrier: string,
	number: string
): string {
	const template = [ ...statusSettings( shop ).carriers, ...KNOWN ].find(
		( { name } ) => carrier.toLowerCase().includes( name.toLowerCase() )
	);
	return (
		template?.url.replace( '{number}', encodeURIComponent( number ) ) ?? ''
	);
}

const targets = () => [
	...STATUSES.filter( ( { slug } ) => slug !== 'pending' ),
	...OWN,
];

function axes( shop: ShopContext ): StatusSettingsView[ 'axes' ] {
	const told = readDictionaries( shop )?.orderStatuses ?? [];
	const computed = [
		{
			axis: 'transport',
			code: PART_SHIPPED,
			name: 'Częściowo wysłane',
		},
		{ axis: 'payment', code: PART_PAID, name: 'Częściowo opłacone' },
	] as const;
	return [
		...told,
		...computed.filter(
			( { axis, code } ) =>
				told.some( ( one ) => one.axis === axis ) &&
				! told.some( ( one ) => one.axis === axis && one.code === code )
		),
	];
}

export function statusSettingsView( shop: ShopContext ): StatusSettingsView {
	const copies = ( rows: readonly { slug: string; name: string }[] ) =>
		rows.map( ( row ) => ( { ...row } ) );
	return {
		settings: statusSettings( shop ),
		axes: axes( shop ),
		targets: copies( targets() ),
		own: copies( OWN ),
		ends: copies( ENDS ),
		known: KNOWN.map( ( row ) => ( { ...row } ) ),
	};
}

export function saveStatusSettings(
	shop: ShopContext,
	wanted: StatusSettings
): StatusSettingsView {
	checkRules( shop, wanted );
	if (
		wanted.withdrawing.some(
			( status ) => ! ENDS.some( ( { slug } ) => slug === status )
		)
	) {
		throw refusal(
			'status_unknown',
			'withdrawing',
			'Ten status nie może oznaczać anulowania.'
		);
	}
	wanted.carriers.forEach( ( { url }, n ) => {
		if ( ! /^https:\/\/[^\s"<>]*\{number\}[^\s"<>]*$/.test( url ) ) {
			throw refusal(
				'address_invalid',
				`carriers[${ n }].url`,
				'Wpisz adres, który zaczyna się od https:// i zawiera {number}.'
			);
		}
	} );
	writeOption( shop, 'statuses', wanted );
	return statusSettingsView( shop );
}

function checkRules( shop: ShopContext, { rules, offered }: StatusSettings ) {
	const key = ( { axis, code }: { axis: string; code: string } ) =>
		`${ axis } ${ code }`;
	const known = [ ...axes( shop ), ...statusSettings( shop ).rules ].map(
		key
	);
	rules.forEach( ( rule, n ) => {
		if ( rules.findIndex( ( one ) => key( one ) === key( rule ) ) !== n ) {
			throw refusal(
				'duplicate',
				`rules[${ n }].code`,
				'Ten stan jest na liście dwa razy.'
			);
		}
		if ( ! known.includes( key( rule ) ) ) {
			throw refusal(
				'status_unknown',
				`rules[${ n }].code`,
				'WAPRO nie ma takiego stanu.'
			);
		}
		if ( ! targets().some( ( { slug } ) => slug === rule.status ) ) {
			throw refusal(
				'status_unknown',
				`rules[${ n }].status`,
				'Stan z WAPRO nie może nadać tego statusu.'
			);
		}
		if (
			OWN.some( ( { slug } ) => slug === rule.status ) &&
			! offered.some( ( slug ) => slug === rule.status )
		) {
			throw refusal(
				'status_off',
				`rules[${ n }].status`,
				'Najpierw włącz ten status.'
			);
		}
	} );
}

function refusal( code: string, field: string, sentence: string ): Problem {
	return new Problem( code, sentence, 400, field );
}
