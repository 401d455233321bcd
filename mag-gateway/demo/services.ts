import type { DemoArticle } from './article.ts';

const service = (
	index: string,
	name: string,
	gross: string,
	vat: DemoArticle[ 'vat' ] = '23'
): DemoArticle => ( {
	index,
	name,
	category: 'Usługi',
	unit: 'usł',
	vat,
	gross,
	stock: { M1: 0, M2: 0, M3: 0 },
	service: true,
} );

export const SERVICES: readonly DemoArticle[] = [
	service( 'USL-TRANSPORT', 'Transport do klienta', '19.00' ),
	service( 'USL-MONTAZ', 'Montaż okna w budynku mieszkalnym', '320.00', '8' ),
	service( 'USL-POMIAR', 'Pomiar u klienta', '150.00' ),
	service( 'USL-SZKOLENIE', 'Szkolenie monterów', '490.00', 'zw' ),
];
