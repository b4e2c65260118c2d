-- The Online Retail pipeline once more, in plain DuckDB and without a line of Weir: what the sample has to find.
-- By hand: duckdb -c "SET VARIABLE files = 'DIR/*.csv'" -f tests/acceptance/retail.sql -c "FROM retail_audience"

CREATE TABLE retail_line AS
  SELECT * FROM read_csv(getvariable('files'), header = true, union_by_name = true, types = {
    'InvoiceNo': 'VARCHAR', 'StockCode': 'VARCHAR', 'Description': 'VARCHAR', 'Quantity': 'BIGINT',
    'InvoiceDate': 'TIMESTAMP', 'UnitPrice': 'DECIMAL(18, 4)', 'CustomerID': 'VARCHAR', 'Country': 'VARCHAR'});

-- Sales to known customers: no cancellations (C...), no gifts, no returns.
CREATE TABLE retail_sale AS
  SELECT *, CAST(CAST(CustomerID AS DOUBLE) AS BIGINT) AS customer FROM retail_line
  WHERE CustomerID IS NOT NULL AND NOT starts_with(InvoiceNo, 'C') AND Quantity > 0 AND UnitPrice > 0;

-- One order per invoice; its time is that of its first line.
CREATE TABLE retail_order AS
  SELECT InvoiceNo AS invoice, customer, Country AS country, min(InvoiceDate) AS ordered_at, count(*) AS lines,
    sum(Quantity * UnitPrice) AS total
  FROM retail_sale GROUP BY ALL;

-- Bought at least 3 times in the 60 days before 2011-03-31, and not in the last 14 of them.
CREATE TABLE retail_audience AS
  SELECT customer FROM retail_order WHERE ordered_at < TIMESTAMP '2011-03-31'
  GROUP BY customer
  HAVING count(*) FILTER (ordered_at >= TIMESTAMP '2011-03-31' - INTERVAL 60 DAY) >= 3
    AND count(*) FILTER (ordered_at >= TIMESTAMP '2011-03-31' - INTERVAL 14 DAY) = 0
  ORDER BY customer;
