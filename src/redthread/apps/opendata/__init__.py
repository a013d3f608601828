"""What is public: published tenders as pages and open-contracting releases. Reads all, is read by none."""
