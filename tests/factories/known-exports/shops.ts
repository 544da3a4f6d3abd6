import type { KnownExport } from "./known-export";

/**
 * Shopify: "Exporting orders" of the Shopify Help Center. What is of the whole order stands on its
 * first row. What was bought is its lines less the discount of the order; shipping and taxes are
 * beside it, and what was refunded is taken off as it stands.
 */
const SHOPIFY: KnownExport = {
  program: "Shopify orders",
  kind: "orders",
  file: `Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Street,Billing Company,Billing City,Billing Zip,Billing Province,Billing Country,Shipping Name,Notes,Cancelled at,Payment Method,Refunded Amount,Vendor,Outstanding Balance,Id,Tags,Risk Level,Source,Lineitem discount,Tax 1 Name,Tax 1 Value
#1001,anna@alder.example,paid,2026-01-05 10:22:31 +0100,fulfilled,2026-01-06 09:00:00 +0100,no,EUR,108.00,5.00,20.52,133.52,TEN,12.00,Standard,2026-01-05 10:22:30 +0100,2,Chair,50.00,,CH,true,true,fulfilled,Anna Älder,Weg 1,Älder GmbH,Köln,50667,,DE,Anna Älder,,,manual,0.00,Own,0.00,501,,Low,web,0.00,DE MwSt 19%,20.52
#1001,anna@alder.example,,,,,,,,,,,,,,2026-01-05 10:22:30 +0100,1,Lamp,20.00,,LA,true,true,fulfilled,,,,,,,,,,,,,Own,,,,,,0.00,,
#1002,anna@alder.example,partially_refunded,2026-02-05 10:22:31 +0100,fulfilled,,no,EUR,300.00,0.00,0.00,300.00,,0.00,Standard,2026-02-05 10:22:30 +0100,6,Chair,50.00,,CH,true,true,fulfilled,Anna Älder,Weg 1,Älder GmbH,Köln,50667,,DE,Anna Älder,,,manual,50.00,Own,0.00,502,,Low,web,0.00,,
#1003,ben@birch.example,refunded,2026-02-06 10:22:31 +0100,,,no,EUR,120.00,0.00,22.80,142.80,,0.00,Standard,2026-02-06 10:22:30 +0100,2,Chair,50.00,,CH,true,true,pending,Ben Bünger,Weg 2,,Ulm,89073,,DE,Ben Bünger,,,manual,142.80,Own,0.00,503,,Low,web,0.00,DE MwSt 19%,22.80
#1003,ben@birch.example,,,,,,,,,,,,,,2026-02-06 10:22:30 +0100,1,Lamp,20.00,,LA,true,true,pending,,,,,,,,,,,,,Own,,,,,,0.00,,
#1004,ben@birch.example,voided,,,,no,EUR,50.00,0.00,9.50,59.50,,0.00,Standard,2026-02-07 10:22:30 +0100,1,Chair,50.00,,CH,true,true,pending,Ben Bünger,Weg 2,,Ulm,89073,,DE,Ben Bünger,,2026-02-08 11:00:00 +0100,manual,0.00,Own,0.00,504,,Low,web,0.00,DE MwSt 19%,9.50
#1005,ben@birch.example,paid,2026-03-01 10:22:31 +0100,fulfilled,,no,EUR,454.50,0.00,86.36,540.86,TEN,50.50,Standard,2026-03-01 10:22:30 +0100,1,Lamp cord,5.00,,LC,true,true,fulfilled,Ben Bünger,Weg 2,,Ulm,89073,,DE,Ben Bünger,,,manual,0.00,Own,0.00,505,,Low,web,0.00,DE MwSt 19%,86.36
#1005,ben@birch.example,,,,,,,,,,,,,,2026-03-01 10:22:30 +0100,10,Chair,50.00,,CH,true,true,fulfilled,,,,,,,,,,,,,Own,,,,,,0.00,,
`,
  answers: { excludeStatus: "refunded,voided" },
  accounts: [
    ["anna@alder.example", "Anna Älder", 2, 358, "2026-01-05", "2026-02-05"],
    ["ben@birch.example", "Ben Bünger", 1, 454.5, "2026-03-01", "2026-03-01"],
  ],
};

/** Orders of several lines alone, one with free shipping: a discount of shipping is none of the goods. */
const SHOPIFY_FREE_SHIPPING: KnownExport = {
  program: "Shopify orders with free shipping",
  kind: "orders",
  file: `Name,Email,Financial Status,Paid at,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Billing Name,Refunded Amount,Id,Lineitem discount
#1001,anna@alder.example,paid,2026-01-05 10:22:31 +0100,EUR,120.00,5.00,22.80,142.80,FREE,5.00,2026-01-05 10:22:30 +0100,2,Chair,50.00,Anna Älder,0.00,501,0.00
#1001,anna@alder.example,,,,,,,,,,2026-01-05 10:22:30 +0100,1,Lamp,20.00,,,,0.00
#1002,anna@alder.example,paid,2026-02-05 10:22:31 +0100,EUR,40.00,0.00,7.60,47.60,,0.00,2026-02-05 10:22:30 +0100,2,Lamp,20.00,Anna Älder,0.00,502,0.00
`,
  accounts: [["anna@alder.example", "Anna Älder", 2, 160, "2026-01-05", "2026-02-05"]],
};

/** WooCommerce itself: "Orders Report" of its Analytics. One row an order; net is without tax and shipping. */
const WOOCOMMERCE: KnownExport = {
  program: "WooCommerce orders report",
  kind: "orders",
  file: `Date,"Order #","N. Revenue (formatted)",Status,Customer,"Customer type",Product(s),"Items sold",Coupon(s),"N. Revenue",Attribution
"2026-01-05 10:00:00",100,"€170,50",completed,"Zoë Meyer",new,"2× Chair, 1× Lamp",3,,170.5,Direct
"2026-02-09 10:00:00",101,"€80,00",processing,"Zoë Meyer",returning,"1× Lamp",1,ten,80,Direct
"2026-02-10 10:00:00",102,"€50,00",cancelled,"Ben Moor",new,"1× Chair",1,,50,Direct
"2026-02-11 10:00:00",103,"€0,00",refunded,"Ben Moor",new,"1× Chair",1,,0,Direct
"2026-02-12 10:00:00",104,"€33,35",completed,"Ben Moor",new,"1× Desk",1,,33.35,Direct
`,
  answers: { excludeStatus: "cancelled,refunded" },
  accounts: [
    ["", "Zoë Meyer", 2, 250.5, "2026-01-05", "2026-02-09"],
    ["", "Ben Moor", 1, 33.35, "2026-02-12", "2026-02-12"],
  ],
};

/**
 * "Advanced Order Export For WooCommerce", with its default columns. The cost of an item is less its
 * discount already, and the quantity less what came back: neither is taken off once more.
 */
const WOOCOMMERCE_LINES: KnownExport = {
  program: "WooCommerce orders by Advanced Order Export",
  kind: "orders",
  file: `Order Number,Order Status,Order Date,Customer Note,First Name (Billing),Last Name (Billing),Company (Billing),Address 1&2 (Billing),City (Billing),State Code (Billing),Postcode (Billing),Country Code (Billing),Email (Billing),Phone (Billing),Payment Method Title,Cart Discount Amount,Order Subtotal Amount,Shipping Method Title,Order Shipping Amount,Order Refund Amount,Order Total Amount,Order Total Tax Amount,SKU,Item #,Item Name,Quantity (- Refund),Item Cost,Coupon Code,Discount Amount,Discount Amount Tax
100,Completed,2026-01-05 10:00,,Anna,Meyer,ACME GmbH,Weg 1,Köln,,50667,DE,a@acme.example,,Invoice,17,170,Flat rate,5,0,187.07,29.07,CH,1,Chair,2,45,ten,10,1.9
100,Completed,2026-01-05 10:00,,Anna,Meyer,ACME GmbH,Weg 1,Köln,,50667,DE,a@acme.example,,Invoice,17,170,Flat rate,5,0,187.07,29.07,LA,2,Lamp,1,63,ten,7,1.33
101,Cancelled,2026-01-06 10:00,,Ben,Moor,Birch Ltd,Way 2,Leeds,,LS1,GB,b@birch.example,,Invoice,0,50,Flat rate,0,0,50,0,CH,1,Chair,1,50,,0,0
102,Completed,2026-02-06 10:00,,Ben,Moor,Birch Ltd,Way 2,Leeds,,LS1,GB,b@birch.example,,Invoice,0,200,Flat rate,0,60,240,40,CH,1,Chair,3,50,,0,0
103,Completed,2026-02-07 10:00,,Zoë,Açar,,Yol 3,Ankara,,6000,TR,z@acar.example,,Invoice,0,33.35,Flat rate,0,0,33.35,0,DE,1,Desk,1,33.35,,0,0
`,
  answers: { excludeStatus: "Cancelled" },
  accounts: [
    ["a@acme.example", "ACME GmbH", 1, 153, "2026-01-05", "2026-01-05"],
    ["b@birch.example", "Birch Ltd", 1, 150, "2026-02-06", "2026-02-06"],
    ["z@acar.example", "Zoë Açar", 1, 33.35, "2026-02-07", "2026-02-07"],
  ],
};

/**
 * Stripe: the payments export of the Dashboard ("Exporting payment reports"). The invoice is there
 * for some payments only; what was refunded or lost in a dispute is taken off.
 */
const STRIPE_HEADER =
  "id,Created date (UTC),Amount,Amount Refunded,Currency,Captured,Converted Amount,Converted Amount Refunded,Converted Currency,Decline Reason,Description,Fee,Mode,PaymentIntent ID,Refunded date (UTC),Statement Descriptor,Status,Seller Message,Card ID,Customer ID,Customer Description,Customer Email,Disputed Amount,Dispute Date (UTC),Dispute Reason,Dispute Status,Invoice ID";
const STRIPE: KnownExport = {
  program: "Stripe payments",
  kind: "orders",
  file: `${STRIPE_HEADER}
ch_01,2026-01-05 10:22:31,120.00,0.00,eur,true,120.00,0.00,eur,,Subscription,3.10,Live,pi_1,,ALDER,Paid,Payment complete.,card_1,cus_A,Älder GmbH,buy@alder.example,0.00,,,,in_1
ch_02,2026-02-05 10:22:31,120.00,120.00,eur,true,120.00,120.00,eur,,Subscription,3.10,Live,pi_2,2026-02-07 08:00:00,ALDER,Refunded,Payment complete.,card_1,cus_A,Älder GmbH,buy@alder.example,0.00,,,,in_2
ch_03,2026-03-05 10:22:31,120.00,0.00,eur,false,120.00,0.00,eur,insufficient_funds,Subscription,0.00,Live,pi_3,,ALDER,Failed,Insufficient funds.,card_1,cus_A,Älder GmbH,buy@alder.example,0.00,,,,in_3
ch_04,2026-03-06 10:22:31,1049.90,200.15,eur,true,1049.90,200.15,eur,,One-off,9.10,Live,pi_4,2026-03-08 08:00:00,BIRCH,Paid,Payment complete.,card_2,cus_B,Birch Ltd,ap@birch.example,0.00,,,,
ch_05,2026-03-07 10:22:31,70.00,0.00,eur,true,70.00,0.00,eur,,One-off,1.10,Live,pi_5,,BIRCH,Paid,Payment complete.,card_2,cus_B,Birch Ltd,ap@birch.example,70.00,2026-03-20 08:00:00,fraudulent,lost,
ch_06,2026-03-08 10:22:31,80.00,0.00,eur,true,80.00,0.00,eur,,One-off,1.10,Live,pi_6,,BIRCH,Paid,Payment complete.,card_2,cus_B,Birch Ltd,ap@birch.example,80.00,2026-03-20 08:00:00,fraudulent,won,
`,
  answers: { excludeStatus: "Refunded,Failed" },
  accounts: [
    ["cus_A", "Älder GmbH", 1, 120, "2026-01-05", "2026-01-05"],
    ["cus_B", "Birch Ltd", 2, 929.75, "2026-03-06", "2026-03-08"],
  ],
};

/** The same in a workspace that writes a decimal comma. */
const STRIPE_COMMA: KnownExport = {
  program: "Stripe payments with a decimal comma",
  kind: "orders",
  file: `id,Created (UTC),Amount,Amount Refunded,Currency,Captured,Status,Customer ID,Customer Description,Customer Email,Invoice ID
ch_01,2026-01-05 10:22,"1.120,00","0,00",eur,true,Paid,cus_A,Älder GmbH,buy@alder.example,in_1
ch_02,2026-02-05 10:22,"120,50","20,25",eur,true,Paid,cus_A,Älder GmbH,buy@alder.example,
ch_03,2026-03-05 10:22,"120,00","0,00",eur,false,Failed,cus_A,Älder GmbH,buy@alder.example,
`,
  answers: { excludeStatus: "Failed" },
  accounts: [["cus_A", "Älder GmbH", 2, 1220.25, "2026-01-05", "2026-02-05"]],
};

/** Stripe: the customers export of the Dashboard. */
const STRIPE_CUSTOMERS: KnownExport = {
  program: "Stripe customers",
  kind: "accounts",
  file: `id,Description,Email,Name,Created (UTC),Delinquent,Card ID,Card Last4,Plan,Status,Total Spend,Payment Count,Average Order,Refunded Volume,Dispute Losses
cus_A,,buy@alder.example,Älder GmbH,2025-01-05 10:22,false,card_1,4242,,,1250.75,11,113.70,0.00,0.00
cus_B,,ap@birch.example,Birch Ltd,2025-02-05 10:22,false,card_2,4242,,,80.00,1,80.00,20.00,0.00
`,
  accounts: [
    ["cus_A", "Älder GmbH", 11, 1250.75, null, null],
    ["cus_B", "Birch Ltd", 1, 80, null, null],
  ],
};

export const SHOP_EXPORTS: readonly KnownExport[] = [
  SHOPIFY,
  SHOPIFY_FREE_SHIPPING,
  WOOCOMMERCE,
  WOOCOMMERCE_LINES,
  STRIPE,
  STRIPE_COMMA,
  STRIPE_CUSTOMERS,
];
