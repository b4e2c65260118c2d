#pragma once

#include "core/project/folder.h"

#include <QTemporaryDir>

#include <filesystem>
#include <fstream>
#include <string>

/// A project folder written file by file.
class ProjectFiles
{
public:
    [[nodiscard]] std::filesystem::path folder() const { return m_place.path().toStdString(); }
    ProjectFiles& with(const std::string& path, const std::string& text)
    {
        std::filesystem::create_directories((folder() / path).parent_path());
        std::ofstream(folder() / path, std::ios::binary) << text;
        return *this;
    }
    ProjectFiles& withRoot() { return with("weir.json", "{\"formatVersion\": 2, \"name\": \"Test\"}"); }
    [[nodiscard]] weir::project::Reading read() const { return weir::project::read(folder()); }

private:
    QTemporaryDir m_place;
};
