import * as desk from '../desk-commands.ts';
import type { Desk, Lockable } from '../desk-commands.ts';

export interface DeskOptions {
	readonly shop?: string | undefined;
	readonly carrier?: string | undefined;
	readonly drop: boolean;
}

export interface Command {
	readonly usage: string;
	readonly pl: string;
	readonly en: string;
	/** Fewest arguments. */
	readonly needs: number;
	/** What is printed; nothing prints a plain "done". */
	run: (
		mag: Desk,
		args: readonly string[],
		options: DeskOptions
	) => Promise< unknown >;
}

const LOCKABLE: readonly Lockable[] = [ 'article', 'contractor', 'order' ];

function lock( on: boolean ): Command[ 'run' ] {
	return ( mag, [ what = '', key = '' ] ) => {
		const known = LOCKABLE.find( ( one ) => one === what );
		if ( ! known ) {
			throw new Error( `Say one of: ${ LOCKABLE.join( ', ' ) }.` );
		}
		return desk.setLock( mag, known, key, on );
	};
}

function orderMove( mag: Desk, args: readonly string[], options: DeskOptions ) {
	const [ order = '', verb = '', value ] = args;
	switch ( verb ) {
		case '':
			return desk.orderOf( mag, order );
		case 'production':
			return desk.production( mag, order, value );
		case 'ship':
			return desk.ship( mag, order, {
				...( options.carrier ? { carrier: options.carrier } : {} ),
				number: value ?? `${ Date.now() }00000000000`.slice( 0, 24 ),
			} );
		case 'deliver':
			return desk.deliver( mag, order );
		case 'pay':
			return desk.pay( mag, order, value );
		case 'cancel':
			return desk.cancel( mag, order );
		case 'register':
			return desk.register( mag, order );
		default:
			throw new Error(
				'Say one of: production, ship, deliver, pay, cancel, register.'
			);
	}
}

/** Every command of the desk, in the order of its help. */
export const COMMANDS: Readonly< Record< string, Command > > = {
	flag: {
		usage: 'flag INDEX… [--shop=ID]',
		pl: 'udostępnij towary w sklepie',
		en: 'export articles to the shop',
		needs: 1,
		run: ( mag, args, { shop } ) => desk.flag( mag, args, shop ),
	},
	unflag: {
		usage: 'unflag INDEX… [--shop=ID]',
		pl: 'wycofaj towary ze sklepu',
		en: 'take articles out of the shop',
		needs: 1,
		run: ( mag, args, { shop } ) => desk.unflag( mag, args, shop ),
	},
	receive: {
		usage: 'receive INDEX WAREHOUSE QTY',
		pl: 'przyjmij towar na magazyn (ilość ujemna: wydaj)',
		en: 'receive goods (a negative quantity issues them)',
		needs: 3,
		run: ( mag, [ index = '', warehouse = '', amount = '' ] ) =>
			desk.receive( mag, index, warehouse, amount ),
	},
	price: {
		usage: 'price INDEX LIST AMOUNT',
		pl: 'zmień cenę w cenniku (brutto albo netto, jak cennik)',
		en: 'set a price (gross or net, as the list is)',
		needs: 3,
		run: ( mag, [ index = '', list = '', amount = '' ] ) =>
			desk.price( mag, index, list, amount ),
	},
	rename: {
		usage: 'rename INDEX NAME',
		pl: 'zmień nazwę towaru',
		en: 'rename an article',
		needs: 2,
		run: ( mag, [ index = '', ...name ] ) =>
			desk.rename( mag, index, name.join( ' ' ) ),
	},
	vat: {
		usage: 'vat INDEX CODE',
		pl: 'zmień stawkę VAT towaru',
		en: "change an article's VAT code",
		needs: 2,
		run: ( mag, [ index = '', code = '' ] ) => desk.vat( mag, index, code ),
	},
	goods: {
		usage: 'goods [AFTER]',
		pl: 'lista towarów',
		en: 'list articles',
		needs: 0,
		run: async ( mag, [ after ] ) =>
			( await desk.goods( mag, after ) ).map( ( row ) => ( {
				index: row.index,
				warehouse: row.warehouse,
				name: row.fullName,
				onHand: row.onHand,
				reserved: row.reserved,
				flag: row.flaggedFor.join( ' ' ) || '–',
			} ) ),
	},
	show: {
		usage: 'show INDEX',
		pl: 'wszystko o towarze',
		en: 'everything about an article',
		needs: 1,
		run: ( mag, [ index = '' ] ) => desk.show( mag, index ),
	},
	stock: {
		usage: 'stock INDEX',
		pl: 'stany towaru w magazynach',
		en: 'stock of an article per warehouse',
		needs: 1,
		run: ( mag, [ index = '' ] ) => desk.stock( mag, index ),
	},
	contractor: {
		usage: 'contractor TEXT',
		pl: 'znajdź kontrahenta po nazwie, NIP-ie, kodzie lub adresie e-mail',
		en: 'find a contractor by name, NIP, code or e-mail',
		needs: 1,
		run: async ( mag, args ) => {
			const found = await desk.contractor( mag, args.join( ' ' ) );
			return found.length === 1
				? found[ 0 ]
				: found.map( ( { id, code, fullName, nip, email, city } ) => ( {
						id,
						code,
						fullName,
						nip,
						email,
						city,
					} ) );
		},
	},
	orders: {
		usage: 'orders',
		pl: 'ostatnie zamówienia',
		en: 'latest orders',
		needs: 0,
		run: async ( mag ) =>
			( await desk.orders( mag ) ).map( ( order ) => ( {
				id: order.erpId,
				number: order.number ?? '(bufor)',
				warehouse: order.warehouse,
				reference: order.reference,
				state: order.state,
				gross: order.gross,
				production: order.production?.name,
				transport: order.transport?.name,
				payment: order.payment?.name,
			} ) ),
	},
	order: {
		usage: 'order ID [production [CODE]|ship [NUMBER]|deliver|pay [AMOUNT]|cancel|register] [--carrier=NAME]',
		pl: 'pokaż zamówienie albo zmień jego stan',
		en: 'show an order or move it on',
		needs: 1,
		run: orderMove,
	},
	buffer: {
		usage: 'buffer on|off',
		pl: 'nowe zamówienia do bufora',
		en: 'put new orders into the buffer',
		needs: 1,
		run: ( mag, [ mode ] ) => desk.buffer( mag, mode === 'on' ),
	},
	lock: {
		usage: 'lock article|contractor|order KEY',
		pl: 'zablokuj rekord, jakby ktoś go edytował',
		en: 'lock a record as if somebody edited it',
		needs: 2,
		run: lock( true ),
	},
	unlock: {
		usage: 'unlock article|contractor|order KEY',
		pl: 'zdejmij blokadę rekordu',
		en: "release a record's lock",
		needs: 2,
		run: lock( false ),
	},
	away: {
		usage: 'away [--drop]',
		pl: 'WAPRO niedostępne (503; --drop: zerwane połączenia)',
		en: 'WAPRO goes away (503; --drop: cut connections)',
		needs: 0,
		run: ( mag, _args, { drop } ) =>
			desk.away( mag, drop ? 'drop' : 'refuse' ),
	},
	back: {
		usage: 'back',
		pl: 'WAPRO znów dostępne',
		en: 'WAPRO comes back',
		needs: 0,
		run: ( mag ) => desk.back( mag ),
	},
	queue: {
		usage: 'queue',
		pl: 'kolejka zmian dla sklepów',
		en: 'queue of changes for the shops',
		needs: 0,
		run: ( mag ) => desk.queue( mag ),
	},
	states: {
		usage: 'states',
		pl: 'stan towarów w sklepach',
		en: 'where articles stand in the shops',
		needs: 0,
		run: ( mag ) => desk.states( mag ),
	},
	seed: {
		usage: 'seed [small|N]',
		pl: 'wypełnij pustą bazę danymi przykładowymi',
		en: 'fill an empty database with demo data',
		needs: 0,
		run: async ( mag, [ size ] ) =>
			( await mag.seed(
				size === undefined || size === 'small'
					? 'small'
					: Number( size )
			) )
				? undefined
				: 'The database holds data already; nothing was changed.',
	},
};
