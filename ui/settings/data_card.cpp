// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/data_card.h"

#include "settings/directory_size.h"
#include "shell/ink_label.h"
#include "text.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTimer>
#include <QUrl>
#include <chrono>

namespace {

constexpr std::chrono::seconds SaysCopied(4);

QLineEdit *makePath(const QString &path, const QString &name, QWidget *parent)
{
    auto *field = new QLineEdit(QDir::toNativeSeparators(path), parent);
    field->setReadOnly(true);
    field->setAccessibleName(name);
    field->setLayoutDirection(Qt::LeftToRight);
    field->setCursorPosition(0);
    return field;
}

void enlarge(QWidget *control)
{
    control->setProperty("large", true);
    control->setMinimumHeight(32);
}

} // namespace

DataCard::DataCard(const QString &dataDir, const QString &settingsFile, QWidget *parent)
    : SettingsCard(tr("Data"), parent)
    , m_dataDir(QDir(dataDir).absolutePath())
    , m_measure(new DirectorySize(this))
    , m_size(new InkLabel(TextRole::Body, &Tokens::text, text::none(), this))
{
    InkLabel *about = addRow(tr("Folder"), makeFolder());
    about->setText(tr("Jobs and logs as the services sent them. Nothing leaves this computer."));
    about->show();
    m_size->setLineHeight(32);
    m_size->setAccessibleName(tr("Size on disk"));
    addRow(tr("Size on disk"), m_size);
    QLineEdit *file = makePath(settingsFile, tr("Settings file"), this);
    enlarge(file);
    addRow(tr("Settings file"), file);
    connect(m_measure, &DirectorySize::measured, m_size, [this](std::optional<qint64> bytes) {
        m_size->setText(bytes ? QLocale().formattedDataSize(*bytes, 1, QLocale::DataSizeSIFormat) : text::none());
        m_size->setAccessibleDescription(m_size->text());
    });
}

QWidget *DataCard::makeFolder()
{
    auto *folder = new QWidget(this);
    auto *path = makePath(m_dataDir, tr("Folder"), folder);
    m_copy = new QPushButton(tr("Copy"), folder);
    m_copy->setAccessibleName(tr("Copy the folder's path"));
    auto *open = new QPushButton(tr("Open folder"), folder);
    auto *row = new QHBoxLayout(folder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(path, 1);
    row->addWidget(m_copy);
    row->addWidget(open);
    for (QWidget *control : std::initializer_list<QWidget *>{path, m_copy, open})
        enlarge(control);
    folder->setFocusProxy(path);
    connect(m_copy, &QPushButton::clicked, this, &DataCard::copyPath);
    connect(open, &QPushButton::clicked, this, &DataCard::openFolder);
    return folder;
}

void DataCard::showEvent(QShowEvent *event)
{
    SettingsCard::showEvent(event);
    // It grows while the program runs.
    if (m_size->text() == text::none())
        m_size->setText(tr("Measuring…"));
    m_measure->measure(m_dataDir);
}

void DataCard::copyPath()
{
    QApplication::clipboard()->setText(QDir::toNativeSeparators(m_dataDir));
    m_copy->setText(tr("Copied"));
    QTimer::singleShot(SaysCopied, m_copy, [this] { m_copy->setText(tr("Copy")); });
}

void DataCard::openFolder()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_dataDir));
}
