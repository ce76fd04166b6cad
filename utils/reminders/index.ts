/** Reminders of the campaign's dates: when, in which words, and the browser's alarm for them. */
export { DAYS_BEFORE, planReminders, type ReminderPlan, reminderWords } from './plan';
export { REMINDER_PERMISSIONS, startReminders } from './alarm';
