import { DeskApp } from "./desk/desk-app.ts";
import { listenToKeys } from "./desk/desk-keys.ts";
import { applyRememberedScheme } from "./theme-switch.ts";

applyRememberedScheme();
const app = new DeskApp();
listenToKeys(app);
void app.openAddress();
