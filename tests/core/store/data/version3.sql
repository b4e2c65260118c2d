PRAGMA application_id=1464158546;
PRAGMA user_version=3;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
COMMIT;
