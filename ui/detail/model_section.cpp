// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/model_section.h"

#include "detail/copy_button.h"
#include "detail/key_value_list.h"
#include "detail/metrics.h"
#include "detail/role_label.h"
#include "text.h"
#include "theme/icons.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <utility>

namespace {

constexpr int ButtonInset = 8; ///< what a button puts before its icon
constexpr int FieldHeight = 32;
constexpr int MostFieldWidth = 328;

std::vector<KeyValue> checkpointRows(const Checkpoints &checkpoints)
{
    std::vector<KeyValue> rows;
    for (const Checkpoint &checkpoint : checkpoints) {
        const QString &name = checkpoint.modelName.isEmpty() ? checkpoint.fullName : checkpoint.modelName;
        rows.push_back({checkpoint.name, name.isEmpty() ? checkpoint.name : name, KeyValue::Kind::Id,
                        ModelSection::tr("%1\n%2", "id of a checkpoint, its state").arg(name, checkpoint.statusText)});
    }
    return rows;
}

} // namespace

ModelSection::ModelSection(QWidget *parent)
    : Section(tr("Fine-tuned model"), Edge::None, parent)
    , m_name(new QLineEdit(this))
    , m_copy(new QPushButton(tr("Copy name"), this))
    , m_hint(new RoleLabel(TextRole::Caption, &Tokens::text3, this))
    , m_lack(new RoleLabel(TextRole::Caption, &Tokens::text3, this))
    , m_more(new QToolButton(this))
    , m_list(new KeyValueList(tr("Checkpoints"), this))
{
    m_name->setReadOnly(true);
    m_name->setAccessibleName(tr("Name of the fine-tuned model"));
    m_name->setLayoutDirection(Qt::LeftToRight);
    m_hint->setContentsMargins(Inset, 6, Inset, 8);
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::RichText);
    m_lack->setText(tr("This service does not list checkpoints."));
    m_lack->setContentsMargins(Inset, 0, Inset, 8);
    m_lack->setWordWrap(true);
    m_lack->hide();
    m_more->setCheckable(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setProperty("small", true);
    add(makeNameRow());
    add(m_hint);
    add(m_lack);
    auto *more = new QWidget(this);
    auto *row = new QHBoxLayout(more);
    row->setContentsMargins(Inset - ButtonInset, 0, Inset, 0);
    row->addWidget(m_more);
    row->addStretch(1);
    add(more);
    add(m_list);
    connect(m_copy, &QPushButton::clicked, this, &ModelSection::copyName);
    connect(m_more, &QToolButton::toggled, this, &ModelSection::showRows);
    showRows();
    renewLook();
}

QWidget *ModelSection::makeNameRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(Inset, 0, Inset, 0);
    layout->setSpacing(8);
    m_name->setMaximumWidth(MostFieldWidth);
    for (QWidget *control : std::initializer_list<QWidget *>{m_name, m_copy}) {
        control->setMinimumHeight(FieldHeight);
        control->setProperty("large", true);
    }
    m_copy->setProperty("look", QStringLiteral("primary"));
    layout->addWidget(m_name, 1);
    layout->addWidget(m_copy);
    layout->addStretch(0);
    return row;
}

void ModelSection::setResult(const Job &job, const Checkpoints &checkpoints)
{
    if (job.fineTunedModel != m_model) {
        m_model = job.fineTunedModel;
        m_name->setText(m_model);
        m_name->setToolTip(m_model.toHtmlEscaped());
        m_name->setCursorPosition(0);
        m_more->setChecked(false);
    }
    m_list->setRows(checkpointRows(checkpoints));
    m_more->parentWidget()->setVisible(checkpoints.size() > 1);
    //: %1 is text such as 4 of at most 12
    m_more->setText(tr("Checkpoints: %1").arg(text::checkpoints(qint64(checkpoints.size()), job.maxOutputCount)));
    showRows();
}

void ModelSection::setLacksCheckpoints(bool lacksThem)
{
    m_lack->setVisible(lacksThem);
}

void ModelSection::setDeployed(bool isDeployed)
{
    if (std::exchange(m_isDeployed, isDeployed) != isDeployed)
        renewLook();
}

void ModelSection::showRows()
{
    m_list->setVisible(m_more->isChecked() && !m_more->parentWidget()->isHidden());
    m_more->setIcon(iconFor(m_more->isChecked() ? Icon::ChevronDown : Icon::ChevronRight, tokensFor(palette())));
}

void ModelSection::copyName()
{
    QGuiApplication::clipboard()->setText(m_model);
    announceCopied(m_copy);
}

void ModelSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        renewLook();
}

void ModelSection::renewLook()
{
    const Tokens &tokens = tokensFor(palette());
    const QString code = QStringLiteral("<span style=\"background-color:%1; font-family:'%2'\">&nbsp;model&nbsp;</span>")
                             .arg(QColor(tokens.inset).name(), fontFor(TextRole::Mono, font()).family());
    //: %1 is the word model, a field of a request, as the service spells it
    const QString hint = m_isDeployed ? tr("Deploy it in Model Studio, then pass this name as %1 in requests.")
                                      //: %1 is the word model, a field of a request, as the service spells it
                                      : tr("Pass this name as %1 in requests.");
    m_hint->setText(hint.arg(code));
    m_name->setFont(fontFor(TextRole::Mono, font()));
    // The primary button's ground is the accent: its icon has the ink of its words.
    m_copy->setIcon(QIcon(iconPixmap(Icon::Copy, tokens.onAccent, 16, devicePixelRatioF())));
    showRows();
}
