// The account menu, which stands on every page for people who are signed in.
import { expect, type Page } from '@playwright/test';

export class AccountMenu {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: /^Account/ }).click();
    await expect(this.page.getByRole('button', { name: 'Sign out', exact: true })).toBeVisible();
  }

  async signOut(): Promise<void> {
    await this.open();
    await this.page.getByRole('button', { name: 'Sign out', exact: true }).click();
  }

  async signOutEverywhere(): Promise<void> {
    await this.open();
    await this.page.getByRole('button', { name: 'Sign out everywhere', exact: true }).click();
  }
}
