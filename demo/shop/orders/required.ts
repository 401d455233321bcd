import type {
	OrderSettings,
	Party,
} from '../../../contracts/generated/shop-api.ts';
import { Problem } from '../problem.ts';

const FIELDS = {
	email: [ [ 'email' ], 'Zamówienie nie ma adresu e-mail.' ],
	phone: [ [ 'phone' ], 'Zamówienie nie ma numeru telefonu.' ],
	address: [
		[ 'street', 'postcode', 'city' ],
		'Adres w zamówieniu jest niepełny.',
	],
	company_nip: [ [ 'nip' ], 'Zamówienie firmy nie ma NIP.' ],
} as const;

/** What an order must hold before it may go to WAPRO. */
export function assertComplete( payer: Party, settings: OrderSettings ): void {
	for ( const what of Object.keys( FIELDS ) as ( keyof typeof FIELDS )[] ) {
		const [ fields, sentence ] = FIELDS[ what ];
		const missing = fields.find( ( field ) => ! payer[ field ] );
		const counts = what !== 'company_nip' || payer.company;
		if ( missing && counts && settings.required.includes( what ) ) {
			throw new Problem(
				'data_missing',
				`${ sentence } Uzupełnij go w zamówieniu i ponów wysłanie.`,
				400,
				`payer.${ missing }`
			);
		}
	}
}
