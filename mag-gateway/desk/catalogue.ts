import { ARTICLE_COMMANDS } from './commands/article.ts';
import type { Commands } from './commands/command.ts';
import { CONTRACTOR_COMMANDS } from './commands/contractor.ts';
import { GOODS_COMMANDS } from './commands/goods.ts';
import { INVOICE_COMMANDS } from './commands/invoice.ts';
import { ORDER_COMMANDS } from './commands/order.ts';
import { PEOPLE_COMMANDS } from './commands/people.ts';
import { PHOTO_COMMANDS } from './commands/photo.ts';
import { STOCK_COMMANDS } from './commands/stock.ts';
import { SYSTEM_COMMANDS } from './commands/system.ts';

/** Every command of the desk, in the order of its help. */
export const COMMANDS: Commands = {
	...GOODS_COMMANDS,
	...ARTICLE_COMMANDS,
	...PHOTO_COMMANDS,
	...STOCK_COMMANDS,
	...CONTRACTOR_COMMANDS,
	...PEOPLE_COMMANDS,
	...ORDER_COMMANDS,
	...INVOICE_COMMANDS,
	...SYSTEM_COMMANDS,
};
