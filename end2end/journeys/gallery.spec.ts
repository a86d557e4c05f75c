// The components by themselves, in the gallery: what everybody is owed, whatever page they stand on. What they look like
// is compared in looks.spec.ts.
import { expect, test } from '../fixtures';
import { expectNoSidewaysScrolling } from '../pages/document';
import { LOOKS } from '../pages/gallery_page';

const WIDTHS = [1280, 320];

for (const look of LOOKS) {
  for (const width of WIDTHS) {
    const where = `${look.theme}, ${look.direction}, ${width} px`;

    test(`all components: no finding of the checker (${where}) @one-size`, async ({ page, galleryPage, expectAccessible }) => {
      test.setTimeout(90_000);
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await galleryPage.open(look);
      await expectAccessible();
      await expectNoSidewaysScrolling(page);
    });

    test(`what is open: no finding of the checker (${where}) @one-size`, async ({ page, galleryPage, expectAccessible }) => {
      test.setTimeout(90_000);
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await galleryPage.open(look, 'overlays');
      for (const [opener, opened] of [
        [galleryPage.disputeButton, page.locator('#dispute')],
        [galleryPage.shipmentButton, page.locator('#shipment')],
        [galleryPage.menuButton, page.locator('#order-menu')],
        [page.getByRole('button', { name: 'Who can see this?' }), page.locator('#who')],
      ] as const) {
        await opener.click();
        await expect(opened).toBeVisible();
        await expectAccessible();
        await page.keyboard.press('Escape');
        await expect(opened).toBeHidden();
      }
      await galleryPage.toast('The address was saved.', 'positive');
      await galleryPage.toast('The file could not be sent.', 'danger');
      await page.getByRole('button', { name: 'About the open amount' }).focus();
      await expect(page.getByRole('tooltip')).toBeVisible();
      await expectAccessible();
      await expectNoSidewaysScrolling(page);

      await galleryPage.open(look, 'fields');
      await galleryPage.country.click();
      await expect(page.getByRole('listbox')).toBeVisible();
      await expectAccessible();
      await galleryPage.country.fill('nowhere at all');
      await expectAccessible();

      await galleryPage.open(look, 'tables');
      await page.getByLabel('Choose document D-2').check();
      await page.getByRole('button', { name: 'Columns' }).click();
      await expectAccessible();
      await expectNoSidewaysScrolling(page);
    });
  }
}

test('more contrast: no finding of the checker @one-size', async ({ page, galleryPage, expectAccessible }) => {
  test.setTimeout(90_000);
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await galleryPage.open({ theme, contrast: 'more' });
    await expectAccessible();
  }
});

test('text of twice the size fits without scrolling sideways @one-size', async ({ page, galleryPage }) => {
  for (const [width, direction] of [[1280, 'ltr'], [640, 'rtl']] as const) {
    await page.setViewportSize({ width, height: 800 });
    await galleryPage.open({ direction });
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await expectNoSidewaysScrolling(page);
  }
});

test('in forced colours what is chosen, focused and pressable is told by lines @one-size', async ({ page, galleryPage }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await galleryPage.open({}, 'actions');
  const border = (selector: string) =>
    page.locator(selector).first().evaluate((element) => {
      const style = getComputedStyle(element);
      return { width: style.borderBlockEndWidth, colour: style.borderBlockEndColor, ground: style.backgroundColor };
    });
  for (const look of ['.button', '.button-quiet', '.button-danger']) {
    const { width, colour, ground } = await border(look);
    expect(width, look).not.toBe('0px');
    expect(colour, look).not.toBe(ground);
  }
  const [chosen, other] = [await border('.tab[aria-current]'), await border('.tab:not([aria-current])')];
  expect(chosen.colour).not.toBe(other.colour);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
  expect(outline).toBe('solid');
});

test('everything that can be pressed is large enough for a finger @one-size', async ({ page, galleryPage }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await galleryPage.open();
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.gallery-shown :is(button, summary, select, .button, .option, .chip, .tab, .menu-item, input:not([type=checkbox], [type=radio]))')]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
      .map(({ element, box }) => `${element.className || element.tagName} ${box.width}×${box.height}`),
  );
  expect(small).toEqual([]);
});

test.describe('with the keyboard alone @one-size', () => {
  test('a dialog takes the focus, keeps it, and gives it back', async ({ page, galleryPage }) => {
    await galleryPage.open({}, 'overlays');
    await galleryPage.disputeButton.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Dispute invoice M-2026-90001?' });
    await expect(dialog).toBeVisible();
    for (let presses = 0; presses < 12; presses += 1) {
      const isOutside = await page.evaluate(() => {
        const active = document.activeElement;
        return active !== document.body && !active?.closest('dialog');
      });
      expect(isOutside, 'the focus left the dialog').toBe(false);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(galleryPage.disputeButton).toBeFocused();
  });

  test('a dialog that would lose something stays when one presses beside it, another one closes', async ({ page, galleryPage }) => {
    await galleryPage.open({}, 'overlays');
    await galleryPage.disputeButton.click();
    await page.mouse.click(5, 5);
    await expect(page.locator('#dispute')).toBeVisible();
    await page.getByRole('button', { name: 'Keep it as it is' }).click();
    await expect(page.locator('#dispute')).toBeHidden();
    await galleryPage.shipmentButton.click();
    await expect(page.locator('#shipment')).toBeVisible();
    await page.mouse.click(5, 5);
    await expect(page.locator('#shipment')).toBeHidden();
  });

  test('a menu is gone through with arrow keys and letters', async ({ page, galleryPage }) => {
    await galleryPage.open({}, 'overlays');
    const menu = page.locator('#order-menu');
    const entry = (name: string) => menu.getByText(name).locator('xpath=ancestor-or-self::*[self::a or self::button][1]');
    await galleryPage.menuButton.focus();
    await page.keyboard.press('ArrowDown');
    await expect(entry('Order again')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(entry('Cancel order')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(entry('Order again')).toBeFocused();
    await page.keyboard.press('p');
    await expect(entry('Print')).toBeFocused();
    await page.keyboard.press('End');
    await expect(entry('Cancel order')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await expect(galleryPage.menuButton).toBeFocused();
    // A dialog from a menu closes the menu.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('d');
    await page.keyboard.press('Enter');
    await expect(page.locator('#dispute')).toBeVisible();
    await expect(menu).toBeHidden();
  });

  for (const [direction, forth, back] of [['ltr', 'ArrowRight', 'ArrowLeft'], ['rtl', 'ArrowLeft', 'ArrowRight']] as const) {
    test(`tabs change with the arrow keys along the text (${direction})`, async ({ page, galleryPage }) => {
      await galleryPage.open({ direction }, 'overlays');
      const tab = (name: string) => page.getByRole('tab', { name });
      await tab('Description').focus();
      await page.keyboard.press(forth);
      await expect(tab('Ingredients')).toBeFocused();
      await expect(tab('Ingredients')).toHaveAttribute('aria-selected', 'true');
      await expect(page.getByRole('tabpanel', { name: 'Ingredients' })).toBeVisible();
      await expect(page.locator('#description')).toBeHidden();
      await page.keyboard.press(back);
      await page.keyboard.press(back);
      await expect(tab('Storage')).toBeFocused();
      await page.keyboard.press('Home');
      await expect(tab('Description')).toBeFocused();
      await page.keyboard.press('Tab');
      await expect(page.locator('#description')).toBeFocused();
    });
  }

  test('one of many is found by typing, and what fits is counted aloud', async ({ page, galleryPage }) => {
    await galleryPage.open({}, 'fields');
    const { country } = galleryPage;
    const sent = page.locator('select[name=country]');
    const options = page.locator('#field-country-list [role=option]:visible');
    await country.focus();
    await country.fill('land');
    await expect(options).toHaveText(['Netherlands', 'Switzerland']);
    await expect(galleryPage.example('combo_boxes').getByRole('status').first()).toHaveText('2 countries');
    await page.keyboard.press('ArrowDown');
    const active = await country.getAttribute('aria-activedescendant');
    await expect(page.locator(`#${active}`)).toHaveText('Switzerland');
    await page.keyboard.press('Enter');
    await expect(country).toHaveValue('Switzerland');
    await expect(sent).toHaveValue('ch');
    await expect(options).toHaveCount(0);

    // What fits nothing is not taken; what was chosen stays.
    await country.fill('Atlantis');
    await expect(galleryPage.example('combo_boxes').getByRole('status').first()).toHaveText('No country fits');
    await page.keyboard.press('Tab');
    await expect(country).toHaveValue('Switzerland');
    await expect(sent).toHaveValue('ch');

    await country.focus();
    await page.keyboard.press('ArrowDown');
    await expect(options).toHaveCount(10);
    await page.keyboard.press('Escape');
    await expect(options).toHaveCount(0);
  });

  test('a one-time code can be pasted with spaces and typed in other digits', async ({ page, galleryPage, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await galleryPage.open({}, 'fields');
    const code = page.getByLabel('Code from your app');
    await code.pressSequentially('12a3');
    await expect(code).toHaveValue('123');
    await code.fill('');
    await page.evaluate(() => navigator.clipboard.writeText('123 456'));
    await code.focus();
    await page.keyboard.press('Control+V');
    await expect(code).toHaveValue('123456');
    await code.fill('٤٢٠٩٩٩');
    await expect(code).toHaveValue('420999');
  });

  test('an explanation is shown on focus and hidden with Escape', async ({ page, galleryPage }) => {
    await galleryPage.open({}, 'overlays');
    await page.getByRole('button', { name: 'About the open amount' }).focus();
    await expect(page.getByRole('tooltip')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('tooltip')).toBeHidden();
  });

  test('every stop of the keyboard shows where it is', async ({ page, galleryPage }) => {
    test.setTimeout(60_000);
    await galleryPage.open();
    const invisible: string[] = [];
    for (let stops = 0; stops < 200; stops += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const active = document.activeElement!;
        if (active === document.body) return 'end';
        // The browser marks the parts of a date by itself.
        if (active.matches('input[type=date]')) return '';
        const shows = [active, active.closest('label'), active.parentElement].some((element) => {
          const styles = element ? [getComputedStyle(element), getComputedStyle(element, '::after')] : [];
          return styles.some((style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
        });
        return shows ? '' : `${active.tagName}.${active.className} ${active.id}`;
      });
      if (stop === 'end') break;
      if (stop) invisible.push(stop);
    }
    expect(invisible).toEqual([]);
  });
});

test('rows are chosen one by one and all at once, and columns left out are remembered @one-size', async ({ page, galleryPage }) => {
  await galleryPage.open({}, 'tables');
  const bar = page.getByRole('group', { name: 'Chosen documents' });
  await expect(bar).toBeHidden();
  await page.getByLabel('Choose document D-2').check();
  await expect(bar).toContainText('1 chosen');
  const all = page.getByLabel('Choose all documents');
  await expect(all).toHaveJSProperty('indeterminate', true);
  await all.check();
  await expect(bar).toContainText('4 chosen');
  await bar.getByRole('button', { name: 'Choose none' }).click();
  await expect(bar).toBeHidden();
  await expect(all).not.toBeChecked();

  const size = page.getByRole('columnheader', { name: 'Size' });
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByLabel('Size').uncheck();
  await expect(size).toBeHidden();
  await page.reload();
  await expect(size).toBeHidden();
});

test('what is not filled in stays out of the address @one-size', async ({ page, galleryPage }) => {
  await galleryPage.open({}, 'tables');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL(/\/gallery\?order_state=held$/);
});

test('a password can be looked at, and a new one is told how strong it is @one-size', async ({ page, galleryPage }) => {
  await galleryPage.open({}, 'fields');
  const password = page.getByLabel('New password', { exact: true });
  const strength = galleryPage.example('passwords').locator('output');
  for (const [typed, told] of [['abc', 'Weak'], ['correct horse battery staple', 'Strong'], ['', '']] as const) {
    await password.fill(typed);
    await expect(strength).toHaveText(told);
  }
  const reveal = page.getByRole('button', { name: 'Show new password' });
  await reveal.click();
  await expect(password).toHaveAttribute('type', 'text');
  await expect(reveal).toHaveAttribute('aria-pressed', 'true');
});

test('files that are chosen are named with their size @one-size', async ({ page, galleryPage }) => {
  await galleryPage.open({}, 'fields');
  await page.getByLabel('Photos of the damage').setInputFiles([
    { name: 'kitchen.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(2_400_000) },
    { name: 'note.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(9_000) },
  ]);
  await expect(galleryPage.example('files').getByRole('status').first()).toContainText('kitchen.jpg · 2.4 MB');
  await expect(galleryPage.example('files').getByRole('status').first()).toContainText('note.pdf · 9 kB');
});

test('a toast is said, goes by itself, and stays when something went wrong @one-size', async ({ page, galleryPage }) => {
  await page.clock.install();
  await galleryPage.open({}, 'overlays');
  const said = page.getByRole('region', { name: 'Messages' }).getByRole('status');
  await galleryPage.toast('The address was saved.', 'positive');
  await galleryPage.toast('The file could not be sent.', 'danger');
  await expect(said).toContainText('The address was saved.');
  await page.clock.fastForward(9_000);
  await expect(said.getByText('The address was saved.')).toBeHidden();
  await expect(said.getByText('The file could not be sent.')).toBeVisible();
  await said.getByRole('button', { name: 'Close' }).last().click();
  await expect(said.getByText('The file could not be sent.')).toBeHidden();
});

test('what is copied is what is shown, and it is said @one-size', async ({ page, galleryPage, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await galleryPage.open({}, 'reading');
  await page.getByRole('button', { name: 'Copy the customer number' }).click();
  await expect(galleryPage.example('copies').getByRole('status').first()).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('C-100417');
});

test('what comes onto the page later works as well @one-size', async ({ page, galleryPage }) => {
  await galleryPage.open({}, 'overlays');
  await page.evaluate(() => {
    const late = document.createElement('div');
    late.innerHTML =
      '<div class="tabs" data-enhance="tabs"><div class="tab-list" role="tablist" aria-label="Late">' +
      '<a class="tab" role="tab" href="#late-1" aria-controls="late-1">Late one</a>' +
      '<a class="tab" role="tab" href="#late-2" aria-controls="late-2">Late two</a></div>' +
      '<div class="tab-panel" id="late-1">first</div><div class="tab-panel" id="late-2">second</div></div>';
    document.querySelector('.gallery')!.append(late);
  });
  await expect(page.locator('#late-2')).toBeHidden();
  await page.getByRole('tab', { name: 'Late two' }).click();
  await expect(page.locator('#late-2')).toBeVisible();
  await expect(page.locator('#late-1')).toBeHidden();
});

test('the switches change theme, direction and width @one-size', async ({ page }) => {
  await page.goto('/gallery?part=states');
  await page.getByRole('link', { name: 'Dark' }).click();
  await page.getByRole('link', { name: 'Right to left' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await page.getByRole('link', { name: '320' }).click();
  const framed = page.frameLocator('iframe');
  await expect(framed.getByRole('heading', { name: 'Notice' })).toBeVisible();
  expect(await framed.locator('html').evaluate((html) => html.clientWidth)).toBe(320);
});

test('the gallery says everything and can be used without scripts @without-javascript @one-size', async ({
  page,
  galleryPage,
  javaScriptEnabled,
}) => {
  test.skip(javaScriptEnabled !== false, 'with scripts the other journeys say more');
  await galleryPage.open({}, 'fields');
  await page.locator('select[name=country]').selectOption({ label: 'Austria' });
  await expect(page.getByRole('button', { name: 'Show password' })).toBeHidden();
  await galleryPage.open({}, 'overlays');
  await expect(page.locator('#description')).toBeVisible();
  await page.getByRole('tab', { name: 'Storage' }).click();
  await expect(page.locator('#storage')).toBeVisible();
  await galleryPage.disputeButton.click();
  await expect(page.locator('#dispute')).toBeVisible();
  await page.keyboard.press('Escape');
  await galleryPage.menuButton.click();
  await expect(page.locator('#order-menu')).toBeVisible();
  await galleryPage.open({}, 'tables');
  await page.getByLabel('Choose document D-2').check();
  await expect(page.getByRole('group', { name: 'Chosen documents' })).toBeVisible();
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByLabel('Size').uncheck();
  await expect(page.getByRole('columnheader', { name: 'Size' })).toBeHidden();
});
