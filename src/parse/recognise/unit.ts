const ORGANISATIONS =
  "中心|媒体|传媒|报社|报|台|局|站|办|部|委|社|院|校|学|馆|公司|法院|厅|处|科|所|会|队|网|室|厂|矿|集团|银行|支行|联社|街道|小学|中学|妇联|文联|工商联|残联|科协|作协|人大|政协|政府";

/** Ends of the names of bodies, and of places that stand for their governments: `县气象局`, `河湾镇`. */
export const UNIT_END = new RegExp(`(?:${ORGANISATIONS}|镇|乡|县|市|区|村)$`, "u");

/** Ends of the names of bodies. */
export const ORGANISATION_END = new RegExp(`(?:${ORGANISATIONS}|组)$`, "u");
