import { DeskApp } from "./desk/desk-app.ts";
import { listenToKeys } from "./desk/desk-keys.ts";
import { applyChoices } from "./setting/switches.ts";

applyChoices();
const app = new DeskApp();
listenToKeys(app);
void app.openAddress();
