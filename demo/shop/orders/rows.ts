export interface OrderRecord {
	id: number;
	order_key: string;
	status: string;
	placed_at: string;
	name: string;
	email: string;
	nip: string | null;
	street: string;
	postcode: string;
	city: string;
	shipping_gross: string;
	user_id: number | null;
	company_id: number | null;
	point_id: number | null;
	/** What other programs wrote to the order, by key, as JSON. */
	meta: string;
	/** Status that WAPRO's state last asked for. */
	followed_status: string | null;
}

export interface OrderItemRecord {
	id: number;
	order_id: number;
	product_id: number;
	name: string;
	quantity: string;
	gross_price: string;
	tax_class: string;
	unit: string;
	erp_index: string | null;
	vat_code: string | null;
}

export interface ErpOrderRecord {
	id: number;
	erp_id: string;
	order_id: number | null;
	reference: string | null;
	number: string | null;
	state: string;
	warehouse: string | null;
	reserved: number;
	net: string | null;
	gross: string | null;
	production_code: string | null;
	production_name: string | null;
	production_at: string | null;
	transport_code: string | null;
	transport_name: string | null;
	transport_at: string | null;
	payment_code: string | null;
	payment_name: string | null;
	payment_at: string | null;
	paid_amount: string | null;
	parcels: string | null;
	quantities: string | null;
	as_of: string;
	origin: string | null;
	source: string | null;
	due_on: string | null;
	company_id: number | null;
	point_id: number | null;
	person_id: number | null;
	placed_at: string | null;
	currency: string | null;
	customer_number: string | null;
	erp_hash: string | null;
	details: string | null;
	updated_at: string;
}
