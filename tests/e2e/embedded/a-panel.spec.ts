import { customerCases } from '../support/customer-cases.ts';
import { companyCases } from '../support/company-cases.ts';
import { messageCases } from '../support/message-cases.ts';
import { reviewCases } from '../support/review-cases.ts';
import { screenCases } from '../support/screen-cases.ts';
import { settingsCases } from '../support/settings-cases.ts';
import { test } from '../support/test.ts';
import { twinCases } from '../support/twin-cases.ts';

test.describe( 'panel, embedded shop', () => {
	screenCases();
	companyCases();
	reviewCases();
	messageCases();
	settingsCases();
	customerCases();
	twinCases();
} );
