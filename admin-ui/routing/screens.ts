const historyObjects = [
	'product',
	'order',
	'erporder',
	'company',
	'user',
	'invoice',
] as const;

type HistoryObject = ( typeof historyObjects )[ number ];

/**
 * Where an address leads.
 */
export type Screen =
	| { readonly name: 'overview' }
	| { readonly name: 'messages' }
	| { readonly name: 'message'; readonly id: number }
	| { readonly name: 'review' }
	| { readonly name: 'pairing' }
	| { readonly name: 'customer_pairing' }
	| { readonly name: 'twins' }
	| { readonly name: 'proposals' }
	| { readonly name: 'companies' }
	| { readonly name: 'company'; readonly id: number }
	| { readonly name: 'invitations' }
	| { readonly name: 'runs' }
	| { readonly name: 'findings' }
	| { readonly name: 'born_orders' }
	| { readonly name: 'born_order'; readonly id: number }
	| { readonly name: 'invoices' }
	| { readonly name: 'invoice'; readonly id: number }
	| { readonly name: 'balances' }
	| { readonly name: 'sources' }
	| { readonly name: 'settings' }
	| { readonly name: 'catalogue' }
	| { readonly name: 'customer_settings' }
	| { readonly name: 'invoice_settings' }
	| { readonly name: 'production_settings' }
	| { readonly name: 'document_settings' }
	| { readonly name: 'exchange_settings' }
	| { readonly name: 'order_settings' }
	| { readonly name: 'status_settings' }
	| { readonly name: 'invoice_request_settings' }
	| {
			readonly name: 'history';
			readonly objectType: HistoryObject;
			readonly objectId: number;
	  }
	| { readonly name: 'not_found' };

const plain = {
	'/': 'overview',
	'/messages': 'messages',
	'/review': 'review',
	'/pairing': 'pairing',
	'/pairing/customers': 'customer_pairing',
	'/pairing/orders': 'twins',
	'/proposals': 'proposals',
	'/orders/born': 'born_orders',
	'/invoices': 'invoices',
	'/invoices/balances': 'balances',
	'/companies': 'companies',
	'/companies/invitations': 'invitations',
	'/runs': 'runs',
	'/findings': 'findings',
	'/sources': 'sources',
	'/settings': 'settings',
	'/settings/catalogue': 'catalogue',
	'/settings/customers': 'customer_settings',
	'/settings/production': 'production_settings',
	'/settings/documents': 'document_settings',
	'/settings/exchange': 'exchange_settings',
	'/settings/invoices': 'invoice_settings',
	'/settings/orders': 'order_settings',
	'/settings/statuses': 'status_settings',
	'/settings/order-invoices': 'invoice_request_settings',
} as const;

function isPlain( path: string ): path is keyof typeof plain {
	return path in plain;
}

export function screenOf( path: string ): Screen {
	const clean = path.length > 1 ? path.replace( /\/+$/, '' ) : path;
	if ( isPlain( clean ) ) {
		return { name: plain[ clean ] };
	}
	const message = /^\/messages\/([1-9]\d{0,14})$/.exec( clean );
	if ( message ) {
		return { name: 'message', id: Number( message[ 1 ] ) };
	}
	const company = /^\/companies\/([1-9]\d{0,14})$/.exec( clean );
	if ( company ) {
		return { name: 'company', id: Number( company[ 1 ] ) };
	}
	const born = /^\/orders\/born\/([1-9]\d{0,14})$/.exec( clean );
	if ( born ) {
		return { name: 'born_order', id: Number( born[ 1 ] ) };
	}
	const invoice = /^\/invoices\/([1-9]\d{0,14})$/.exec( clean );
	if ( invoice ) {
		return { name: 'invoice', id: Number( invoice[ 1 ] ) };
	}
	const history = /^\/history\/([a-z]+)\/([1-9]\d{0,14})$/.exec( clean );
	const objectType = historyObjects.find( ( one ) => one === history?.[ 1 ] );
	if ( history && objectType ) {
		return {
			name: 'history',
			objectType,
			objectId: Number( history[ 2 ] ),
		};
	}
	return { name: 'not_found' };
}
